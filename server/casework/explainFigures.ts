import { z } from 'zod'
import type { Measures } from '../analysis/measure.ts'
import type { Settings } from '../analysis/settings.ts'
import type { StoreExplanation } from '../contract/explain.ts'
import { prepareFactsOf } from '../evidence/features/facts.ts'
import type { Case } from './case.ts'

const figures = z.object({ orders: z.number(), in_fen: z.coerce.number(), withdrawn_fen: z.coerce.number(), waybills: z.number() })

const FIGURES = `SELECT (SELECT count(*) FROM order_fact) AS orders, (SELECT coalesce(sum(received_fen), 0) FROM paid) AS in_fen,
  (SELECT coalesce(sum(amount_fen), 0) FROM withdrawals WHERE store_key = $1) AS withdrawn_fen,
  (SELECT count(DISTINCT waybill_key) FROM orders WHERE store_key = $1) AS waybills`

/** A store's totals, counted as the run counts them. */
export async function storeFigures(kase: Case, key: string, measures: Measures, settings: Settings): Promise<StoreExplanation['figures']> {
  const database = await kase.evidence.another()
  try {
    await prepareFactsOf(database, settings, [key], FIGURES)
    const row = await database.first(FIGURES, figures, [key])
    return {
      orders: row?.orders ?? 0,
      inFen: row?.in_fen ?? 0,
      withdrawnFen: row?.withdrawn_fen ?? 0,
      waybills: row?.waybills ?? 0,
      sold: measures.get('W8')?.extra ?? 0,
      signToWithdrawHours: measures.get('lag')?.value ?? null,
    }
  } finally {
    database.close()
  }
}
