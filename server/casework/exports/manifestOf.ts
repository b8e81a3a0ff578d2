import { VERSION } from '../../app/version.ts'
import { manifest, type Manifest } from '../../contract/exports.ts'
import { dataVersion, listSources } from '../../evidence/sources.ts'
import type { Case } from '../case.ts'
import { readCaseInfo } from '../createCase.ts'
import { maskOf } from '../masking/masks.ts'
import { maskReply } from '../masking/maskReply.ts'
import { chinaTime } from './chinaTime.ts'

export const NOTICE = { zh: '线索，非结论', en: 'A lead, not a finding' } as const

/** What an export is taken from: filled in by each kind of export. */
export interface Provenance {
  readonly runId: string | null
  readonly settings: Readonly<Record<string, unknown>>
  readonly query: string | null
  readonly parameters: Readonly<Record<string, unknown>>
}

const ASKED = manifest.pick({ query: true, parameters: true })

/** Everything about an export that is known before it is written. */
export type ManifestHead = Omit<Manifest, 'file' | 'rows' | 'bytes' | 'sha256'>

/** What the manifest takes from the request of an export. */
interface Named {
  readonly what: string
  readonly format: string
  readonly mask?: boolean | undefined
}

export async function manifestHead(kase: Case, request: Named, provenance: Provenance, user: string, now: Date): Promise<ManifestHead> {
  const info = await readCaseInfo(kase.folder)
  const sources = await listSources(kase)
  const { query, parameters } = provenance
  const asked = request.mask === true ? ASKED.parse(maskReply(await maskOf(kase), { query, parameters })) : { query, parameters }
  return {
    kind: 'kongbao-export',
    what: request.what,
    format: request.format,
    caseId: kase.id,
    caseName: info?.name ?? kase.id,
    synthetic: info?.synthetic ?? false,
    exportedAt: chinaTime(now),
    exportedBy: user,
    software: `kongbao ${VERSION}`,
    runId: provenance.runId,
    settings: { ...provenance.settings },
    query: asked.query,
    parameters: { ...asked.parameters },
    dataVersion: await dataVersion(kase),
    sources: sources.map(({ file, sha256, loaded }) => ({ file, sha256, rows: loaded })),
    masked: request.mask === true,
    notice: NOTICE,
  }
}

/** The manifest as a table of two columns, for formats that carry it inside. */
export function manifestRows(head: ManifestHead): [string, string][] {
  const { sources, notice, ...rest } = head
  return [
    ['notice', `${notice.zh} / ${notice.en}`],
    ...Object.entries(rest).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    ...sources.map(({ file, sha256, rows }): [string, string] => [`source: ${file}`, `${rows} rows, SHA-256 ${sha256}`]),
  ]
}
