import type { Settings } from '../analysis/settings.ts'
import { AppError } from '../errors.ts'
import type { Database } from '../evidence/database.ts'
import { prepareFactsOf } from '../evidence/features/facts.ts'
import type { Statement } from '../evidence/features/sqlFile.ts'

/** The rows that the days of a ring are counted from (`evidence/rings/days.sql`), by lane. */
const LANES: Readonly<Record<string, string>> = {
  bought: `SELECT 'number_sales' AS table_name, sale_source AS source_id, sale_line AS line FROM parcel WHERE CAST(sold_at AS DATE) = CAST($day AS DATE)`,
  shipped: `SELECT 'waybills' AS table_name, waybill_source AS source_id, waybill_line AS line FROM parcel WHERE CAST(picked_at AS DATE) = CAST($day AS DATE)`,
  inFen: `SELECT 'orders' AS table_name, o.source_id, o.line FROM orders o WHERE o.key IN (SELECT order_key FROM day_order)
    UNION ALL SELECT 'payments', m.source_id, m.line FROM payments m WHERE m.order_key IN (SELECT order_key FROM day_order)`,
  withdrawnFen: `SELECT 'withdrawals' AS table_name, w.source_id, w.line FROM withdrawals w JOIN scope s ON s.key = w.store_key WHERE CAST(w."at" AS DATE) = CAST($day AS DATE)`,
}
const PAID = `day_order AS (SELECT p.order_key FROM paid p JOIN order_fact f ON f.sid = p.sid AND f.order_key = p.order_key
  WHERE p.received_fen > 0 AND CAST(coalesce(p.paid_at, f.created_at) AS DATE) = CAST($day AS DATE))`

/** Lists the rows of a day of some stores, with what they count on prepared on this connection: one lane, or `all`. Throws NOT_FOUND, BAD_REQUEST. */
export async function ringDayRows(database: Database, lane: string, stores: readonly string[], day: string, settings: Settings): Promise<Statement> {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new AppError('BAD_REQUEST', `${day} is no day; write it as 2026-03-02.`, { field: 'value' })
  const asked = lane === 'all' ? Object.values(LANES) : [LANES[lane] ?? '']
  if (asked.includes('')) throw new AppError('NOT_FOUND', `Days are counted as ${Object.keys(LANES).join(', ')} or all; there is no ${lane}.`)
  const sql = `WITH ${PAID} SELECT * FROM (${asked.join(' UNION ALL ')})`
  await prepareFactsOf(database, settings, stores, sql)
  return { sql, values: { day } }
}
