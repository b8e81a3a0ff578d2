import { z } from 'zod'
import { mixupReasons } from '../analysis/money/mixupReasons.ts'
import type { Settings } from '../analysis/settings.ts'
import { mixup, type listMixups as endpoint, type Mixup } from '../contract/mixups.ts'
import type { Database } from '../evidence/database.ts'
import { sqlFile } from '../evidence/features/sqlFile.ts'
import { insertRows } from '../evidence/insertRows.ts'
import type { Task } from '../task.ts'
import type { Case } from './case.ts'
import { memberStores } from './memberStores.ts'
import { parsedJson } from './parsedJson.ts'
import { latestRun } from './runs.ts'

const fen = z.coerce.number()
const row = z.object({
  order_key: z.string(),
  store_key: z.string(),
  store_name: z.string(),
  ring_id: z.string().nullable(),
  buyer_id: z.string(),
  amount_fen: fen,
  created_at: z.string().nullable(),
  waybill_key: z.string().nullable(),
  confirmed: z.boolean(),
  batch_orders: z.number(),
  batch_hired: z.number(),
  batch_complaints: z.number(),
  batch_confirmed: z.number(),
  elsewhere: z.number(),
  refund_fen: fen,
  payer_known: z.boolean(),
})

/** Keeps the possible mix-up victims of a run. Facts and `ring_store` must be there; call it in the run's transaction. */
export async function writeMixups(casework: Database, evidence: Database, runId: string, settings: Settings, task: Task): Promise<void> {
  await casework.run('DELETE FROM mixup')
  for (const name of ['mixup_order', 'mixups']) {
    const { sql, values } = await sqlFile(`../mixup/${name}`, settings.money)
    if (name === 'mixup_order') await evidence.run(sql, values, task)
    else
      await insertRows(
        casework,
        'mixup',
        COLUMNS,
        (await evidence.all(sql, row, values, task)).flatMap((found) => kept(runId, found)),
      )
  }
}

const COLUMNS = { run_id: 'VARCHAR', store_key: 'VARCHAR', ring_id: 'VARCHAR', body: 'VARCHAR' }

function kept(runId: string, found: z.infer<typeof row>): Record<string, unknown>[] {
  const reasons = mixupReasons({
    confirmed: found.confirmed,
    batchOrders: found.batch_orders,
    batchHired: found.batch_hired,
    batchComplaints: found.batch_complaints,
    batchConfirmed: found.batch_confirmed,
    elsewhere: found.elsewhere,
    refundFen: found.refund_fen,
    payerKnown: found.payer_known,
  })
  if (!reasons) return []
  const body: Mixup = {
    orderKey: found.order_key,
    storeKey: found.store_key,
    storeName: found.store_name,
    ringId: found.ring_id,
    buyerId: found.buyer_id,
    amountFen: found.amount_fen,
    createdAt: found.created_at,
    waybillKey: found.waybill_key,
    ...reasons,
  }
  return [{ run_id: runId, store_key: found.store_key, ring_id: found.ring_id, body: JSON.stringify(body) }]
}

/** Possible mix-up victims of the last run, of the whole case, a ring or a store; the dearest orders first. */
export async function listMixups(kase: Case, { ringId, storeKey, limit, offset }: z.infer<typeof endpoint.query>): Promise<{ total: number; mixups: Mixup[] }> {
  const runId = (await latestRun(kase))?.runId ?? ''
  const where = `run_id = $1 AND ($2 = '' OR store_key IN (${memberStores()})) AND ($3 = '' OR store_key = $3)`
  const values = [runId, ringId ?? '', storeKey ?? '']
  const total = await kase.casework.count(`SELECT count(*) FROM mixup WHERE ${where}`, values)
  const rows = await kase.casework.all(
    `SELECT body FROM mixup WHERE ${where} ORDER BY CAST((body ->> '$.amountFen') AS BIGINT) DESC, (body ->> '$.orderKey') LIMIT CAST($4 AS BIGINT) OFFSET CAST($5 AS BIGINT)`,
    z.object({ body: parsedJson(mixup) }),
    [...values, limit, offset],
  )
  return { total, mixups: rows.map(({ body }) => body) }
}
