import { z } from 'zod'
import { LABELS, label as labels, type Label } from '../../contract/common.ts'
import { MONEY_COLUMNS, MONEY_KINDS, type MoneyColumn } from '../../contract/money.ts'
import { snakeCase } from '../../domain/fieldKind.ts'
import { WHOLE } from '../../graph/cypher/maskedCypher.ts'
import type { CaseMask } from './CaseMask.ts'
import { maskLine } from './maskLine.ts'
import { withoutMark } from './Pseudonyms.ts'

type Fields = Readonly<Record<string, unknown>>

interface Place {
  /** Of the field that the value stands in; lists hand theirs on. */
  readonly name: string
  readonly siblings: Fields
  /** The field that holds the object. */
  readonly within: string
  /** Of the node whose properties these are. */
  readonly of: Label | undefined
  /** A value and what stands for it in every sentence below. */
  readonly replaced: readonly [string, string] | null
}

const NOWHERE: Place = { name: '', siblings: {}, within: '', of: undefined, replaced: null }

/** A reply as a masked session sees it: of the same shape, ids and figures of ours as they are. `whole` is any JSON. */
export function maskReply(mask: CaseMask, whole: unknown): unknown {
  return walk(mask, whole, NOWHERE)
}

function walk(mask: CaseMask, value: unknown, place: Place): unknown {
  if (typeof value === 'string') return maskString(mask, value, place)
  if (Array.isArray(value)) return value.map((item: unknown) => walk(mask, item, place))
  if (!isFields(value)) return value
  if (WHOLE.of in value) return maskWhole(mask, returnedWhole.parse(value))
  const table = tabular.safeParse(value).data
  if (table) return { ...walkFields(mask, value, place), columns: table.columns, rows: table.rows.map((row) => maskRow(mask, table.columns, row)) }
  const line = sourceLine.safeParse(value).data
  if (line) return { ...walkFields(mask, value, place), text: maskLine(mask, line) }
  return walkFields(mask, value, place)
}

/** A property that a masked query returned, with the node that it is of. */
const returnedWhole = z.object({
  [WHOLE.of]: z.array(z.string()),
  [WHOLE.property]: z.string(),
  [WHOLE.value]: z.unknown(),
  [WHOLE.kind]: z.string().nullish(),
})

function maskWhole(
  mask: CaseMask,
  { [WHOLE.of]: of, [WHOLE.property]: name, [WHOLE.value]: value, [WHOLE.kind]: kind }: z.infer<typeof returnedWhole>,
): unknown {
  const label = of.map((one) => labels.safeParse(one).data).find((one) => one !== undefined)
  return walk(mask, value, { ...NOWHERE, name, siblings: kind ? { kind } : {}, of: label })
}

/** Of a query: rows are lists in the order of the columns. */
const tabular = z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.unknown())) })
/** A record as it stands in its file. */
const sourceLine = z.object({ text: z.string(), header: z.string(), row: z.looseObject({ cells: z.record(z.string(), z.unknown()) }).nullable() })

/** A row of a query, as a list in the order of its columns. */
export function maskRow(mask: CaseMask, columns: readonly string[], row: readonly unknown[]): unknown[] {
  return columns.map((name, i) => walk(mask, row[i], { ...NOWHERE, name }))
}

function walkFields(mask: CaseMask, fields: Fields, { name: within, siblings, replaced }: Place): Record<string, unknown> {
  const { kind, value } = fields
  const own: Place['replaced'] =
    typeof kind === 'string' && typeof value === 'string' && value !== '' ? [value, withoutMark(mask.shared(kind, value))] : replaced
  const of = within === 'properties' ? labels.safeParse(siblings['label']).data : undefined
  return Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, walk(mask, inner, { name, siblings: fields, within, of, replaced: own })]))
}

function maskString(mask: CaseMask, value: string, place: Place): string {
  const { siblings, within, replaced } = place
  const name = snakeCase(place.name)
  if (value === '' || isRingPair(name, value) || isExportName(name, siblings)) return value
  const whole = maskIds(mask, value)
  if (whole !== null) return whole
  const of = labels.safeParse(siblings['label']).data ?? place.of ?? labelWithin(within)
  if (name === 'key' && of) return mask.key(of, value)
  if (name === 'name' && of) return mask.name(of, typeof siblings['key'] === 'string' ? siblings['key'] : '', value)
  if (name === 'value' && typeof siblings['kind'] === 'string') return mask.shared(siblings['kind'], value)
  if (name === 'value' && typeof siblings['column'] === 'string') return mask.field(siblings['column'], value)
  if (STRUCTURAL.test(value)) return value
  const owner = OWNERS[name]
  if (owner) return maskOwned(mask, siblings[owner], value)
  if (name === 'detail' && siblings['column'] !== undefined) return mask.name('Account', '', value)
  if (name === 'code' && siblings['store_name'] === undefined && siblings['storeName'] === undefined) return value
  if (name === 'code') return mask.key('QrCode', value)
  if ((name === 'first' || name === 'last' || name === 'range_id') && siblings['rangeId'] !== undefined) return mask.field('waybill_no', value)
  if (name === 'cypher' || name === 'query') return mask.script(value)
  if (READ.test(name)) return mask.text(replaced ? value.replaceAll(replaced[0], replaced[1]) : value)
  return mask.field(name, value)
}

/** Times, ids and hashes of ours, rows of the graph's sources: digits that are nobody's. */
const STRUCTURAL =
  /^(?:\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[0-9a-f]*[a-f])[0-9a-f]{12,64}|[0-9a-f]{12}::\d+|\d+:[0-9a-f-]{36}:\d+)$/

/** What is read and never asked for again, so that it needs no mark. */
const READ =
  /^(?:zh|en|text|name|title|detail|message|description|note|notes|reason|summary|body|comment|caption|header|said|why|basis|claim|case_name|.*_name|.*_text|.*_title)$/

/** The name of a file of ours: `rings-run1-20260302-100000.csv`. */
function isExportName(name: string, { manifest }: Fields): boolean {
  return name === 'name' && manifest !== undefined
}

/** Links between rings name them `a` and `b`. */
function isRingPair(name: string, value: string): boolean {
  return (name === 'a' || name === 'b') && /^[0-9a-f]{12}$/.test(value)
}

const OWNERS: Readonly<Record<string, string>> = { owner_id: 'owner_type', target_id: 'target_type' }
const OWNED: Readonly<Record<string, Label>> = {
  account: 'Account',
  person: 'Person',
  site_account: 'SiteAccount',
  store: 'Store',
  vendor_site: 'VendorSite',
  courier: 'Org',
  asset: 'Asset',
}

function maskOwned(mask: CaseMask, type: unknown, value: string): string {
  const of = typeof type === 'string' ? (OWNED[type] ?? labels.safeParse(type).data) : undefined
  return of ? mask.key(of, value) : mask.field('', value)
}

function labelWithin(within: string): Label | undefined {
  return within === 'persons' ? 'Person' : within === 'stores' ? 'Store' : within === 'accounts' ? 'Account' : within === 'outlets' ? 'Outlet' : undefined
}

const LABELLED = LABELS.join('|')
const NODE = new RegExp(`^(${LABELLED})/(.+)$`, 's')
const RELATION = new RegExp(`^([A-Z_]+) ((?:${LABELLED})/.+) ((?:${LABELLED})/.+)$`, 's')
const MONEY = new RegExp(`^(${MONEY_COLUMNS.join('|')})/(${MONEY_KINDS.join('|')})/(.*)$`, 's')
const MONEY_LABELS: Readonly<Record<MoneyColumn, Label>> = {
  site: 'GamblingSite',
  code: 'QrCode',
  store: 'Store',
  account: 'Account',
  onward: 'Account',
  further: 'Account',
}

/** Ids of nodes, relations and of what money went through; null for what is none. */
function maskIds(mask: CaseMask, value: string): string | null {
  if (value.startsWith('["')) return maskIdList(mask, value)
  const [, type, from = '', to = ''] = RELATION.exec(value) ?? []
  if (type) return `${type} ${maskIds(mask, from) ?? from} ${maskIds(mask, to) ?? to}`
  const [, of, key = ''] = NODE.exec(value) ?? []
  const parsed = labels.safeParse(of)
  if (parsed.success) return mask.nodeId(parsed.data, key)
  const [, column, kind, through = ''] = MONEY.exec(value) ?? []
  const at = MONEY_COLUMNS.find((one) => one === column)
  return at ? `${at}/${kind}/${through === '' ? '' : mask.key(MONEY_LABELS[at], through)}` : null
}

/** `["Label/key","TYPE","Label/key"]`: what a note on a relation is about. */
function maskIdList(mask: CaseMask, value: string): string | null {
  const parts = z.array(z.string()).safeParse(jsonOf(value)).data
  return parts ? JSON.stringify(parts.map((part) => maskIds(mask, part) ?? mask.text(part))) : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
