import type { MatchNumbers } from '../contract/exports.ts'

/**
 * Where a number occurs: every row of the evidence, those that lost a key conflict too, since a match asks whether a number was ever seen.
 * A waybill number without a courier takes the only courier that fits, as everywhere (`number_courier`); else its courier stays unknown.
 */
interface Place {
  readonly table: string
  /** What the number is there, and the column that holds it. */
  readonly kind: string
  readonly value: string
  readonly courier?: string
  readonly site?: string
  readonly store?: string
  readonly otherCase?: string
  readonly soldAt?: string
  readonly signedAt?: string
  /** Where a row that has the number leads to its store. */
  readonly join?: string
}

const STORE = `r.platform || ':' || r.store_id`
const WAYBILL = { kind: `'waybill'`, value: 'r.waybill_no', courier: 'r.courier' }
const PHONE = `'phone'`
const ACCOUNT = `'account'`

/** In the order in which `source` lists them. */
const WAYBILL_PLACES: readonly Place[] = [
  { table: 'number_sales', ...WAYBILL, site: 'r.site_id', soldAt: 'r.sold_at' },
  { table: 'orders', ...WAYBILL, store: STORE },
  { table: 'waybills', ...WAYBILL, signedAt: 'r.signed_at' },
  { table: 'case_numbers', ...WAYBILL, otherCase: 'r.other_case' },
]

const OTHER_PLACES: readonly Place[] = [
  {
    table: 'identifiers',
    kind: 'r.kind',
    value: 'r.value',
    store: `CASE WHEN r.owner_type = 'store' THEN r.owner_id END`,
    site: `CASE r.owner_type WHEN 'vendor_site' THEN r.owner_id WHEN 'site_account' THEN nullif(split_part(r.owner_id, ':', 1), r.owner_id) END`,
  },
  { table: 'orders', kind: PHONE, value: 'r.recipient_phone', store: STORE },
  { table: 'waybills', kind: PHONE, value: 'r.sender_phone' },
  { table: 'waybills', kind: PHONE, value: 'r.recipient_phone' },
  { table: 'accounts', kind: ACCOUNT, value: 'r.account_id' },
  { table: 'withdrawals', kind: ACCOUNT, value: 'r.account_id', store: STORE },
  { table: 'qr_codes', kind: ACCOUNT, value: 'r.account_id', store: STORE },
  { table: 'transfers', kind: ACCOUNT, value: 'r.from_account' },
  { table: 'transfers', kind: ACCOUNT, value: 'r.to_account' },
  { table: 'orders', kind: ACCOUNT, value: 'r.buyer_account', store: STORE },
  {
    table: 'payments',
    kind: ACCOUNT,
    value: 'r.payer_account',
    store: `o.platform || ':' || o.store_id`,
    join: 'LEFT JOIN raw.orders o ON o.platform = r.platform AND o.order_id = r.order_id',
  },
  { table: 'qr_codes', kind: `'qr'`, value: 'r.qr_id', store: STORE },
  { table: 'stores', kind: `'store'`, value: STORE, store: STORE },
  { table: 'stores', kind: `'store'`, value: 'r.store_id', store: STORE },
  { table: 'orders', kind: `'store'`, value: STORE, store: STORE },
  { table: 'case_numbers', kind: 'r.kind', value: 'r.value', otherCase: 'r.other_case' },
]

/** `number_fact`: one row an occurrence of a number in `asked`, as a waybill number or as whatever the case knows it. */
export function createFacts(numbers: MatchNumbers): string {
  const places = numbers === 'waybill' ? WAYBILL_PLACES : [...WAYBILL_PLACES, ...OTHER_PLACES]
  return `CREATE TEMP TABLE number_fact AS ${places.map(selectPlace).join(' UNION ALL ')}`
}

function selectPlace({ table, kind, value, courier = 'NULL', join = '', ...place }: Place, index: number): string {
  return `SELECT ${value} AS waybill_no, ${kind} AS kind, coalesce(${courier}, n.courier) AS courier, ${kind} = 'waybill' AND ${courier} IS NULL AS unnamed, ${index} AS place, '${table}' AS table_name,
    r.source_id, r.line, r.shadowed,
    ${cast(place.site, 'VARCHAR', 'site')}, ${cast(place.store, 'VARCHAR', 'store')}, ${cast(place.otherCase, 'VARCHAR', 'other_case')},
    ${cast(place.soldAt, 'TIMESTAMP', 'sold_at')}, ${cast(place.signedAt, 'TIMESTAMP', 'signed_at')}
  FROM raw.${table} r ${join} LEFT JOIN number_courier n ON n.waybill_no = CASE WHEN ${kind} = 'waybill' AND ${courier} IS NULL THEN ${value} END
  WHERE ${value} IN (SELECT waybill_no FROM asked)`
}

function cast(sql: string | undefined, type: string, name: string): string {
  return `CAST(${sql ?? 'NULL'} AS ${type}) AS ${name}`
}

/** How many places `source` spells out. */
const SHOWN_PLACES = 20

const NUMBER_ONLY = 'number only 仅按号码'
const DAMAGED = 'damaged by a spreadsheet, digits lost 号码已被表格软件改写'
const ZEROS = 'not found; zeros after the 15th digit, as a spreadsheet leaves them 第15位后全为0，疑被表格软件改写'

/** `fitting`: the occurrences that a line of the list asks for. Asked with a courier, a number is a waybill's, and meets the rows of that courier and those that name none. */
export const CREATE_FITTING = `CREATE TEMP TABLE fitting AS SELECT a.position AS at_position, a.courier AS asked_courier, f.*
FROM asked a JOIN number_fact f ON f.waybill_no = a.waybill_no
WHERE NOT a.damaged AND (a.courier IS NULL OR (f.kind = 'waybill' AND (f.courier IS NULL OR f.courier = a.courier)))`

/** `match_row`: one row for each number and courier; asked without one, a number has a row for each courier it is known with. `source` says when only the number matched. */
export const CREATE_ROWS = `CREATE TEMP TABLE match_row AS
WITH found AS (
  SELECT a.position, a.waybill_no, a.damaged, coalesce(a.courier, f.courier) AS row_courier, f.* EXCLUDE (waybill_no) FROM asked a LEFT JOIN fitting f ON f.at_position = a.position
)
SELECT position, waybill_no, row_courier AS courier, count(place) > 0 AS hit,
  ${distinctList('found.site')} AS sites, ${distinctList('found.store')} AS stores, ${distinctList('ring_store.ring_id')} AS rings, ${distinctList('found.other_case')} AS other_cases,
  ${distinctList('found.kind')} AS kinds, min(sold_at) AS sold_at, min(signed_at) AS signed_at,
  CASE WHEN any_value(damaged) THEN '${DAMAGED}'
       WHEN count(place) = 0 THEN CASE WHEN regexp_full_match(waybill_no, '[1-9][0-9]{14}0+') THEN '${ZEROS}' ELSE '' END
       ELSE (CASE WHEN bool_or(found.kind = 'waybill' AND (asked_courier IS NULL OR unnamed)) THEN '${NUMBER_ONLY}; ' ELSE '' END)
         || array_to_string(list_transform(list_sort(list(DISTINCT {p: place, s: found.source_id, l: line, t: found.table_name || ':' || coalesce(source.file_name, '?') || ':' || line || CASE WHEN shadowed THEN ' (conflict)' ELSE '' END}) FILTER (place IS NOT NULL))[1:${SHOWN_PLACES}], x -> x.t), '; ')
         || CASE WHEN count(DISTINCT (place, found.source_id, line)) > ${SHOWN_PLACES} THEN '; +' || (count(DISTINCT (place, found.source_id, line)) - ${SHOWN_PLACES}) ELSE '' END
  END AS source
FROM found LEFT JOIN source ON source.source_id = found.source_id LEFT JOIN ring_store ON ring_store.key = found.store
GROUP BY position, waybill_no, row_courier`

function distinctList(column: string): string {
  return `coalesce(list_sort(list(DISTINCT ${column}) FILTER (${column} IS NOT NULL)), [])`
}
