import { z } from 'zod'
import type { Case } from '../case.ts'

/** The stores that are members of these rings of a run. */
export async function storesOfRings(kase: Case, runId: string, ringIds: readonly string[]): Promise<string[]> {
  const rows = await kase.casework.all(
    `SELECT DISTINCT key FROM shown_ring_member WHERE run_id = $1 AND role = 'member' AND label = 'Store' AND ring_id IN (SELECT unnest(from_json($2, '["VARCHAR"]'))) ORDER BY key`,
    z.object({ key: z.string() }),
    [runId, JSON.stringify(ringIds)],
  )
  return rows.map(({ key }) => key)
}
