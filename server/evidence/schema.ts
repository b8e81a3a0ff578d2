import { TABLES, type Column, type ColumnType, type Table } from '../domain/tables.ts'
import type { Database } from './database.ts'

/**
 * The evidence database.
 *
 * `raw.<table>` holds every row that was loaded, with where it stands (`source_id`, `line`), the hash of its cells and
 * what the table has no column for (`extra`, a JSON object of unknown columns and their raw cells).
 * A row that loses a key conflict has `shadowed`; it stays evidence, and the view `main.<table>` leaves it out.
 * The views also add the keys that the graph and every export use: `key`, `store_key`, `waybill_key`, …
 * Times are TIMESTAMPs of +08:00 wall time; `day_only` lists the columns of a row whose hour is not known.
 */
export async function ensureSchema(database: Database): Promise<void> {
  await database.run(BOOKKEEPING)
  await database.run('CREATE SCHEMA IF NOT EXISTS raw')
  for (const table of TABLES) {
    await database.run(createTable(table))
    await database.run(createView(table))
  }
}

const BOOKKEEPING = `
CREATE TABLE IF NOT EXISTS source (
  source_id INTEGER PRIMARY KEY, sha256 VARCHAR NOT NULL, file_name VARCHAR NOT NULL, bytes BIGINT NOT NULL,
  table_name VARCHAR, profile VARCHAR NOT NULL, encoding VARCHAR NOT NULL, header_line BIGINT NOT NULL, settings VARCHAR NOT NULL DEFAULT '{}',
  read_rows BIGINT NOT NULL, loaded BIGINT NOT NULL, duplicate BIGINT NOT NULL, rejected BIGINT NOT NULL,
  warnings VARCHAR NOT NULL DEFAULT '[]', loaded_at TIMESTAMP NOT NULL, data_version INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS reject (
  source_id INTEGER NOT NULL, line BIGINT NOT NULL, column_name VARCHAR, value VARCHAR, reason VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS number_courier (waybill_no VARCHAR NOT NULL, courier VARCHAR NOT NULL);
CREATE OR REPLACE MACRO has_hour(day_only, column_name) AS NOT coalesce(list_contains(day_only, column_name), false);
CREATE OR REPLACE MACRO waybill_key(courier, waybill_no) AS coalesce(courier, '?') || ':' || waybill_no;
`

const SQL_TYPES: Readonly<Record<Extract<ColumnType, string>, string>> = {
  id: 'VARCHAR',
  text: 'VARCHAR',
  time: 'TIMESTAMP',
  fen: 'BIGINT',
  milli: 'BIGINT',
  int: 'BIGINT',
  flag: 'BOOLEAN',
  courier: 'VARCHAR',
}

/** The DuckDB type of a column of the case format. */
export function sqlType(column: Column): string {
  return typeof column.type === 'string' ? SQL_TYPES[column.type] : 'VARCHAR'
}

export function hasCourier(table: Table): boolean {
  return table.columns.some((column) => column.type === 'courier')
}

function createTable(table: Table): string {
  const columns = table.columns.map((column) => `"${column.name}" ${sqlType(column)}${column.required ? ' NOT NULL' : ''}`)
  if (hasCourier(table)) columns.push('courier_raw VARCHAR')
  columns.push(
    'day_only VARCHAR[]',
    'extra VARCHAR',
    'row_hash UHUGEINT NOT NULL',
    'shadowed BOOLEAN NOT NULL',
    'source_id INTEGER NOT NULL',
    'line BIGINT NOT NULL',
  )
  return `CREATE TABLE IF NOT EXISTS raw.${table.name} (${columns.join(', ')})`
}

/** A number without a courier takes the only courier that fits, once there is exactly one (`number_courier`). */
const RESOLVED_WAYBILL = `CASE WHEN r.waybill_no IS NOT NULL THEN coalesce(r.courier, n.courier, '?') || ':' || r.waybill_no END AS waybill_key`

const OWNER_LABELS = `CASE r.owner_type WHEN 'store' THEN 'Store' WHEN 'site_account' THEN 'SiteAccount' WHEN 'vendor_site' THEN 'VendorSite' WHEN 'account' THEN 'Account' ELSE 'Person' END`

/** Keys that a view adds to its table's columns. */
const KEYS: Partial<Record<Table['name'], readonly string[]>> = {
  stores: [`r.platform || ':' || r.store_id AS key`],
  identifiers: [`r.kind || ':' || r.value AS key`, `${OWNER_LABELS} AS owner_label`],
  qr_codes: [`r.qr_id AS key`, `r.platform || ':' || r.store_id AS store_key`],
  orders: [`r.platform || ':' || r.order_id AS key`, `r.platform || ':' || r.store_id AS store_key`, RESOLVED_WAYBILL],
  payments: [`r.platform || ':' || r.order_id AS order_key`],
  waybills: [`r.courier || ':' || r.waybill_no AS key`, `r.courier || ':' || r.pickup_outlet AS pickup_key`, `r.courier || ':' || r.sign_outlet AS sign_key`],
  vendor_sites: [`r.site_id AS key`],
  number_sales: [RESOLVED_WAYBILL, `r.site_id || ':' || r.site_account AS site_account_key`],
  withdrawals: [`r.platform || ':' || r.store_id AS store_key`],
  accounts: [`r.account_id AS key`],
  persons: [`r.person_id AS key`],
  gambling_sites: [`r.site_id AS key`],
  case_numbers: [RESOLVED_WAYBILL],
  site_accounts: [`r.site_id || ':' || r.site_account AS key`],
  outlets: [`r.courier || ':' || r.outlet AS key`],
  scans: [`r.courier || ':' || r.waybill_no AS waybill_key`, `r.courier || ':' || r.outlet AS outlet_key`],
}

function createView(table: Table): string {
  const keys = KEYS[table.name] ?? []
  const resolves = keys.includes(RESOLVED_WAYBILL)
  const join = resolves ? ' LEFT JOIN number_courier n ON n.waybill_no = CASE WHEN r.courier IS NULL THEN r.waybill_no END' : ''
  return `CREATE OR REPLACE VIEW main.${table.name} AS SELECT ${['r.*', ...keys].join(', ')} FROM raw.${table.name} r${join} WHERE NOT r.shadowed`
}
