import { z } from 'zod'
import type { Settings } from '../../analysis/settings.ts'
import type { OrderMoney, Withdrawal } from '../../analysis/money/storeFlow.ts'
import type { Database } from '../../evidence/database.ts'
import { prepareFactsOf } from '../../evidence/features/facts.ts'
import { sqlFile } from '../../evidence/features/sqlFile.ts'

const fen = z.coerce.number()
const orderRow = z
  .object({ store: z.string(), code: z.string().nullable(), site: z.string().nullable(), at: z.number(), fen, refund_fen: fen })
  .transform(({ refund_fen, ...order }) => ({ ...order, refundFen: refund_fen }))
const withdrawalRow = z.object({ store: z.string(), account: z.string().nullable(), at: z.number(), fen })

/** What each order of these stores brought in, once, and what was withdrawn. Leaves the facts (`scope`, `paid`, …) on the connection. */
export async function storeMoney(
  database: Database,
  settings: Settings,
  stores: readonly string[],
): Promise<{ orders: OrderMoney[]; withdrawals: Withdrawal[] }> {
  const [orders, withdrawals] = await Promise.all([sqlFile('../money/ring_order'), sqlFile('../money/ring_withdrawal')])
  await prepareFactsOf(database, settings, stores, orders.sql)
  return { orders: await database.all(orders.sql, orderRow), withdrawals: await database.all(withdrawals.sql, withdrawalRow) }
}
