import { label as labelSchema, type Label } from '../contract/common.ts'
import type { TableName } from '../domain/tables.ts'
import { AppError } from '../errors.ts'
import type { Statement } from './features/sqlFile.ts'

/**
 * Where the rows of a relation stand, by type. `$a` is the key it starts from, `$b` the one it leads to, null for any; `$aLabel` and
 * `$bLabel` are their labels.
 */
type Place = readonly [table: TableName, ...conditions: string[]]

const is = (column: string, side: 'a' | 'b'): string => `($${side}::VARCHAR IS NULL OR ${column} = $${side})`
const OF_STORE = `waybill_key IN (SELECT waybill_key FROM orders WHERE ${is('store_key', 'a')})`
const measure = (kind: string): Place => [
  'measures',
  `kind = '${kind}'`,
  is(`CASE target_type WHEN 'courier' THEN 'COURIER:' || target_id ELSE target_id END`, 'b'),
  `target_type = CASE $bLabel WHEN 'Org' THEN 'courier' WHEN 'VendorSite' THEN 'vendor_site' ELSE lower($bLabel) END`,
]

const PLACES: Readonly<Record<string, readonly Place[]>> = {
  APPEARS_IN: [
    [
      'case_numbers',
      is('other_case', 'b'),
      `CASE $aLabel WHEN 'Waybill' THEN ${is('waybill_key', 'a')} OR (waybill_key LIKE '?:%' AND $a LIKE '%:' || waybill_no)
        WHEN 'Identifier' THEN ${is(`kind || ':' || value`, 'a')} WHEN 'Account' THEN kind = 'account' AND ${is('value', 'a')} ELSE kind = 'qr' AND ${is('value', 'a')} END`,
    ],
  ],
  ARRESTED: [measure('arrest')],
  BOUGHT: [['number_sales', is('site_account_key', 'a'), is('waybill_key', 'b')]],
  COLLECTS_FOR: [
    [
      'qr_codes',
      is('key', 'a'),
      `CASE $bLabel WHEN 'Store' THEN store_key IS NOT NULL AND ${is('store_key', 'b')} ELSE account_id IS NOT NULL AND ${is('account_id', 'b')} END`,
    ],
  ],
  CONTROLS: [
    ['controls', is('person_id', 'a'), is('target_id', 'b'), `target_type = CASE $bLabel WHEN 'VendorSite' THEN 'vendor_site' ELSE lower($bLabel) END`],
  ],
  FROZE: [measure('freeze')],
  HAS: [['identifiers', 'owner_label = $aLabel', `(${is('owner_id', 'a')} OR (owner_type = 'site_account' AND $a LIKE '%:' || owner_id))`, is('key', 'b')]],
  HOSTS: [['stores', is('key', 'b'), is(`'PLATFORM:' || platform`, 'a')]],
  INVOLVES: [['persons', is('key', 'b')]],
  ISSUED: [['qr_codes', 'gambling_site IS NOT NULL', is('gambling_site', 'a'), is('key', 'b')]],
  ON_SITE: [
    ['site_accounts', is('key', 'a'), is('site_id', 'b')],
    ['number_sales', 'site_account IS NOT NULL', is('site_account_key', 'a'), is('site_id', 'b')],
  ],
  OWNS: [
    ['accounts', is('key', 'b'), `($a::VARCHAR IS NULL OR holder_id_number IN (SELECT id_number FROM persons WHERE key = $a))`],
    ['persons', is('key', 'a'), `($b::VARCHAR IS NULL OR id_number IN (SELECT holder_id_number FROM accounts WHERE key = $b))`],
  ],
  PAID: [
    [
      'payments',
      is('payer_account', 'a'),
      `CASE $bLabel WHEN 'Order' THEN order_key IS NOT NULL AND ${is('order_key', 'b')} ELSE order_key IS NULL AND ${is('qr_id', 'b')} END`,
    ],
  ],
  PAID_STORE: [['payments', is('payer_account', 'a'), `order_key IN (SELECT key FROM orders WHERE ${is('store_key', 'b')})`]],
  PICKED_AT: [['waybills', is('key', 'a'), 'pickup_key IS NOT NULL', is('pickup_key', 'b')]],
  PLACED: [
    [
      'orders',
      is('key', 'b'),
      `CASE $aLabel WHEN 'Account' THEN buyer_account IS NOT NULL AND ${is('buyer_account', 'a')}
        ELSE buyer_id = $a OR recipient_phone IN (SELECT value FROM identifiers WHERE owner_type = 'person' AND kind = 'phone' AND owner_id = $a) END`,
    ],
  ],
  PLACED_AT: [['orders', is('key', 'a'), is('store_key', 'b')]],
  REFERRED: [['site_accounts', 'referred_by IS NOT NULL', is(`site_id || ':' || referred_by`, 'a'), is('key', 'b')]],
  RUNS: [['outlets', is('key', 'b'), is(`'COURIER:' || courier`, 'a')]],
  SEIZED: [measure('seizure')],
  SENT_FROM: [['waybills', is('key', 'a'), `($b::VARCHAR IS NULL OR $b IN ('phone:' || sender_phone, 'address:' || sender_address))`]],
  SENT_TO: [['waybills', is('key', 'a'), `($b::VARCHAR IS NULL OR $b IN ('phone:' || recipient_phone, 'address:' || recipient_address))`]],
  SHIPPED_WITH: [['orders', is('key', 'a'), 'waybill_key IS NOT NULL', is('waybill_key', 'b')]],
  SIGNED_AT: [['waybills', is('key', 'a'), 'sign_key IS NOT NULL', is('sign_key', 'b')]],
  SOLD: [['number_sales', is('site_id', 'a'), is('waybill_key', 'b')]],
  STOCKED: [['number_sales', 'stocked_at IS NOT NULL', is('site_id', 'a'), is('waybill_key', 'b')]],
  SUMMONED: [measure('summons')],
  SUPPLIES: [['vendor_sites', 'supplier_id IS NOT NULL', is(`'SUPPLIER:' || supplier_id`, 'a'), is('key', 'b')]],
  TRANSFERRED: [['transfers', is('from_account', 'a'), is('to_account', 'b')]],
  USED_ACCOUNT: [['number_sales', OF_STORE, 'site_account IS NOT NULL', is('site_account_key', 'b')]],
  USED_OUTLET: [['waybills', OF_STORE.replace('waybill_key IN', 'key IN'), 'pickup_key IS NOT NULL', is('pickup_key', 'b')]],
  USED_SITE: [['number_sales', OF_STORE, is('site_id', 'b')]],
  VIA_QR: [['payments', 'order_key IS NOT NULL', is('order_key', 'a'), 'qr_id IS NOT NULL', is('qr_id', 'b')]],
  WITHDREW: [['withdrawals', is('store_key', 'a'), 'account_id IS NOT NULL', is('account_id', 'b')]],
}

/** Types that a run worked out; their reasons are the ring's. */
export const DERIVED_TYPES: readonly string[] = ['MEMBER_OF']

export const RELATION_TYPES_WITH_ROWS: readonly string[] = Object.keys(PLACES)

/**
 * The rows that a relation between two nodes was made from; a node as `Label/key`, with an empty key for any of the label.
 * `src` narrows them down to places as the graph writes them (`<first 12 of the SHA-256>::<line>`). Throws NOT_FOUND, BAD_REQUEST.
 */
export function relationRows(type: string, from: string, to: string, src: readonly string[]): Statement {
  const places = PLACES[type]
  if (!places) throw new AppError('NOT_FOUND', `Relations of the type ${type} stand for no rows: a run worked them out.`, { type })
  const [a, b] = [endOf(from), endOf(to)]
  if (a.key === null && b.key === null) throw new AppError('BAD_REQUEST', 'A relation needs at least one node.')
  const parts = places.map(
    ([table, ...conditions]) => `SELECT '${table}' AS table_name, source_id, line FROM ${table} WHERE ${conditions.map((one) => `(${one})`).join(' AND ')}`,
  )
  const all = parts.join(' UNION ALL ')
  const sql =
    src.length === 0
      ? all
      : `SELECT r.table_name, r.source_id, r.line FROM (${all}) r JOIN source s USING (source_id) WHERE list_contains(string_split($src, ','), left(s.sha256, 12) || '::' || r.line)`
  const given = { a: a.key, b: b.key, aLabel: a.label, bLabel: b.label, src: src.join(',') }
  return { sql, values: Object.fromEntries(Object.entries(given).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql))) }
}

function endOf(node: string): { label: Label; key: string | null } {
  const slash = node.indexOf('/')
  const known = labelSchema.safeParse(node.slice(0, slash))
  if (!known.success) throw new AppError('BAD_REQUEST', `${node} is no node: its kind and key are wanted, such as Store/pdd:1.`)
  return { label: known.data, key: node.slice(slash + 1) || null }
}
