import type { TableName } from '../../domain/tables.ts'
import { AppError } from '../../errors.ts'
import type { Statement } from '../features/sqlFile.ts'

type Place = readonly [table: TableName, condition: string]

/** Where a node's rows stand, by label. `$key` is the node's key. */
const PLACES: Readonly<Record<string, readonly Place[]>> = {
  Store: [
    ['stores', 'key = $key'],
    ['identifiers', "owner_type = 'store' AND owner_id = $key"],
    ['qr_codes', 'store_key = $key'],
    ['orders', 'store_key = $key'],
    ['withdrawals', 'store_key = $key'],
    ['controls', "target_type = 'store' AND target_id = $key"],
    ['measures', "target_type = 'store' AND target_id = $key"],
  ],
  Order: [
    ['orders', 'key = $key'],
    ['payments', 'order_key = $key'],
  ],
  Waybill: [
    ['waybills', 'key = $key'],
    ['scans', 'waybill_key = $key'],
    ['number_sales', 'waybill_key = $key'],
    ['orders', 'waybill_key = $key'],
    ['case_numbers', 'waybill_key = $key'],
  ],
  QrCode: [
    ['qr_codes', 'key = $key'],
    ['payments', 'qr_id = $key'],
  ],
  VendorSite: [
    ['vendor_sites', 'key = $key'],
    ['identifiers', "owner_type = 'vendor_site' AND owner_id = $key"],
    ['site_accounts', 'site_id = $key'],
    ['controls', "target_type = 'vendor_site' AND target_id = $key"],
    ['number_sales', 'site_id = $key'],
    ['measures', "target_type = 'vendor_site' AND target_id = $key"],
  ],
  SiteAccount: [
    ['site_accounts', 'key = $key'],
    ['identifiers', "owner_type = 'site_account' AND owner_id = $key"],
    ['number_sales', 'site_account_key = $key'],
  ],
  Account: [
    ['accounts', 'key = $key'],
    ['identifiers', "owner_type = 'account' AND owner_id = $key"],
    ['withdrawals', 'account_id = $key'],
    ['transfers', 'from_account = $key OR to_account = $key'],
    ['payments', 'payer_account = $key'],
    ['qr_codes', 'account_id = $key'],
    ['controls', "target_type = 'account' AND target_id = $key"],
    ['measures', "target_type = 'account' AND target_id = $key"],
  ],
  Person: [
    ['persons', 'key = $key'],
    ['identifiers', "owner_type = 'person' AND owner_id = $key"],
    ['controls', 'person_id = $key'],
    ['measures', "target_type = 'person' AND target_id = $key"],
  ],
  Identifier: [
    ['identifiers', 'key = $key'],
    ['case_numbers', "kind || ':' || value = $key"],
  ],
  Outlet: [
    ['outlets', 'key = $key'],
    ['waybills', 'pickup_key = $key OR sign_key = $key'],
    ['scans', 'outlet_key = $key'],
  ],
  Org: [['measures', "target_type = 'courier' AND target_id = $key"]],
  GamblingSite: [
    ['gambling_sites', 'key = $key'],
    ['qr_codes', 'gambling_site = $key'],
  ],
  Case: [['case_numbers', 'other_case = $key']],
  Asset: [['measures', "target_type = 'asset' AND target_id = $key"]],
}

/** Lists the rows that a node was made from. Throws NOT_FOUND for a label that stands for no rows. */
export function nodeRows(label: string, key: string): Statement {
  const places = PLACES[label]
  if (!places) throw new AppError('NOT_FOUND', `Nodes of the kind ${label} stand for no rows.`)
  const sql = places.map(([table, condition]) => `SELECT '${table}' AS table_name, source_id, line FROM ${table} WHERE ${condition}`).join(' UNION ALL ')
  return { sql, values: { key } }
}
