import { EXPORT_FORMATS, NETWORK_FORMATS, TABLE_FORMATS, type ExportFormat, type ReportLanguage, type startExport } from '../../../server/contract/exports.ts'
import type { z } from 'zod'
import type { SupplyList } from '../../../server/contract/supply.ts'

/** What is taken away, with as much as is known of it. `rows`: how many rows it will have, where the page knows. */
export type ExportSubject =
  | { readonly what: 'rings'; readonly ringId?: string }
  | { readonly what: 'stores' }
  | { readonly what: 'supply'; readonly list: SupplyList }
  | { readonly what: 'match'; readonly matchId: string }
  | { readonly what: 'freeze'; readonly audience: 'bank' | 'platform' | 'all'; readonly institution: string | null; readonly rows: number }
  | { readonly what: 'selection' | 'view'; readonly nodes: readonly string[]; readonly types: readonly string[] }
  | {
      readonly what: 'query'
      readonly queryId: string | null
      readonly cypher: string | null
      readonly parameters: Readonly<Record<string, unknown>>
      readonly hasNodes: boolean
      readonly rows?: number
    }

type Body = z.input<typeof startExport.body>

const FREEZE_FORMATS = ['csv', 'xlsx'] as const

/** The formats that a subject can be written in. */
export function formatsOf(subject: ExportSubject): readonly ExportFormat[] {
  if (subject.what === 'rings') return EXPORT_FORMATS
  if (subject.what === 'freeze') return FREEZE_FORMATS
  const hasNodes = subject.what === 'selection' || subject.what === 'view' || (subject.what === 'query' && subject.hasNodes)
  return hasNodes ? [...TABLE_FORMATS, ...NETWORK_FORMATS] : TABLE_FORMATS
}

/** `numbers`: the list of a match. */
export function bodyOf(subject: ExportSubject, chosen: ExportFormat, mask: boolean, language: ReportLanguage, numbers: string): Body {
  if (subject.what === 'rings') return { ...subject, format: chosen, mask, language }
  const format = TABLE_FORMATS.find((one) => one === chosen) ?? 'csv'
  const graphFormat = [...TABLE_FORMATS, ...NETWORK_FORMATS].find((one) => one === chosen) ?? 'csv'
  if (subject.what === 'stores') return { what: 'stores', format, mask }
  if (subject.what === 'match') return { what: 'match', format, numbers, as: 'any', mask }
  if (subject.what === 'freeze') {
    const { audience, institution } = subject
    return { what: 'freeze', format: FREEZE_FORMATS.find((one) => one === chosen) ?? 'csv', audience, mask, ...(institution === null ? {} : { institution }) }
  }
  if (subject.what === 'supply') return { what: 'supply', list: subject.list, format, mask }
  if (subject.what === 'query') {
    const { queryId, cypher, parameters } = subject
    return { what: 'query', format: graphFormat, parameters: { ...parameters }, mask, ...(queryId === null ? { cypher: cypher ?? '' } : { queryId }) }
  }
  return { what: subject.what, format: graphFormat, nodes: [...subject.nodes], types: [...subject.types], mask }
}

/** The key of its title below `exports:what`. */
export function titleOf(subject: ExportSubject): string {
  if (subject.what === 'rings') return subject.ringId === undefined ? 'rings' : 'ring'
  return subject.what === 'supply' ? subject.list : subject.what
}

/** How many rows it will have; null where only the server knows. */
export function rowsOf(subject: ExportSubject): number | null {
  if (subject.what === 'selection' || subject.what === 'view') return subject.nodes.length
  return 'rows' in subject ? (subject.rows ?? null) : null
}
