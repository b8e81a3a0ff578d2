import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { Case } from '../case.ts'
import { latestRun } from '../runs.ts'

/** The keys of the stores of a ring of the last run, those that belong to it most first. Throws NOT_FOUND. */
export async function ringStores(kase: Case, ringId: string): Promise<string[]> {
  const rows = await kase.casework.all(
    "SELECT key FROM any_ring_member WHERE run_id = $1 AND ring_id = $2 AND label = 'Store' ORDER BY member_score DESC NULLS LAST, key",
    z.object({ key: z.string() }),
    [(await latestRun(kase))?.runId ?? '', ringId],
  )
  if (rows.length === 0) throw new AppError('NOT_FOUND', `There is no ring ${ringId} in the last run.`, { ringId })
  return rows.map(({ key }) => key)
}
