import { z } from 'zod'
import { label, node } from '../../contract/common.ts'
import type { QueryResult } from '../../contract/queries.ts'
import {
  maskAccount,
  maskAddress,
  maskIdentifier,
  maskIdNumber,
  maskKey,
  maskMiddle,
  maskName,
  maskNodeName,
  maskPhone,
  maskText,
  maskWaybill,
} from '../../domain/masking.ts'
import type { Cell, ExportTable } from './exportTable.ts'

/** The rows of a query. Nodes, relations and maps become JSON text where a format has only cells. */
export function queryTable({ columns, rows }: QueryResult, masked: boolean): ExportTable {
  return {
    name: 'rows',
    columns: columns.map((name) => ({ name, kind: 'id' })),
    async *batches() {
      yield rows.map((row) => columns.map((name, i) => asCell(masked ? maskValue(name, row[i]) : row[i])))
    },
  }
}

function asCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}

/** Columns and properties that name what they hold, in the spelling of the case format and of the graph. */
const BY_NAME: readonly (readonly [RegExp, (value: string) => string])[] = [
  [/(^|_)(holder|person|legal_?person|legal)_?name$|^(holder|person|owner)$/, maskName],
  [/phone/, maskPhone],
  [/id_?number/, maskIdNumber],
  [/address/, maskAddress],
  [/waybill_?(no|key)?$/, (value) => (value.includes(':') ? maskKey('Waybill', value) : maskWaybill(value))],
  [/(^|_)(account|payer|payee|card)(_?(id|no|account))?$/, maskAccount],
]

/** Two to four Chinese characters alone are a person's name as far as a masked export can tell. */
const MAYBE_NAME = /^\p{Script=Han}{2,4}$/u

function maskValue(name: string, value: unknown): unknown {
  if (typeof value === 'string') return maskString(name, value)
  if (Array.isArray(value)) return value.map((item: unknown) => maskValue(name, item))
  if (typeof value !== 'object' || value === null) return value
  const found = node.safeParse(value)
  if (found.success) {
    const { key, label: of, name: shown, properties, ...rest } = found.data
    return {
      ...rest,
      id: `${of}/${maskKey(of, key)}`,
      label: of,
      key: maskKey(of, key),
      name: maskNodeName(of, key, shown),
      properties: maskProperties(of, properties),
    }
  }
  return Object.fromEntries(Object.entries(value).map(([property, inner]: [string, unknown]) => [property, maskValue(property, inner)]))
}

function maskProperties(of: z.infer<typeof label>, properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kind = typeof properties['kind'] === 'string' ? properties['kind'] : ''
  return Object.fromEntries(
    Object.entries(properties).map(([property, value]) => {
      if (typeof value !== 'string') return [property, maskValue(property, value)]
      if (property === 'key') return [property, maskKey(of, value)]
      if (property === 'name') return [property, maskNodeName(of, '', value)]
      if (property === 'value' && of === 'Identifier') return [property, maskIdentifier(kind, value)]
      return [property, maskString(property, value)]
    }),
  )
}

function maskString(name: string, value: string): string {
  const plainName = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/^.*\./, '')
  const named = BY_NAME.find(([pattern]) => pattern.test(plainName))
  if (named) return named[1](value)
  if (MAYBE_NAME.test(value)) return maskName(value)
  const kind = /^([a-z_]+):(.+)$/s.exec(value)
  if (kind?.[1] && kind[2] && PERSONAL_KINDS.has(kind[1])) return `${kind[1]}:${maskIdentifier(kind[1], kind[2])}`
  return /^[A-Z]+:\w{8,}$/.test(value) ? `${value.slice(0, value.indexOf(':') + 1)}${maskMiddle(value.slice(value.indexOf(':') + 1), 0, 4)}` : maskText(value)
}

const PERSONAL_KINDS = new Set(['phone', 'device', 'mac', 'ip', 'id_number', 'legal_person', 'licence', 'qq', 'wechat', 'email', 'address', 'payee', 'host_ip'])
