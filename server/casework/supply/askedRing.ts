import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { AskedRing } from '../../evidence/context/contextRows.ts'
import type { Case } from '../case.ts'
import { latestRun } from '../runs.ts'

const key = z.object({ key: z.string() })

/** The stores of a ring of the last run and the outlets that this run found in excess. Throws NOT_FOUND. */
export async function askedRing(kase: Case, ringId: string): Promise<AskedRing> {
  const runId = (await latestRun(kase))?.runId ?? ''
  const stores = await kase.casework.all("SELECT key FROM any_ring_member WHERE run_id = $1 AND ring_id = $2 AND label = 'Store' ORDER BY key", key, [
    runId,
    ringId,
  ])
  if (stores.length === 0) throw new AppError('NOT_FOUND', `There is no ring ${ringId} in the last run.`, { ringId })
  const outlets = await kase.casework.all("SELECT key FROM supply_row WHERE run_id = $1 AND kind = 'outlet' AND (body->>'$.excess') = 'true'", key, [runId])
  return { ringId, stores: stores.map((one) => one.key), excessOutlets: outlets.map((one) => one.key) }
}
