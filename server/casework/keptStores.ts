import { z } from 'zod'
import type { Baselines } from '../analysis/baseline.ts'
import type { GatedStore } from '../analysis/rings.ts'
import type { Case } from './case.ts'
import { peersOf, readBaselines, readMeasures } from './keptMeasures.ts'

const scoreRow = z.object({ key: z.string(), suspicion: z.number(), reasons: readMeasures, courier: z.string().nullable() })

/** Stores of the last run by the measures that it kept, numbered in the order of their keys, and what it compared them with. */
export async function keptStores(kase: Case, runId: string, keys: readonly string[]): Promise<{ stores: GatedStore[]; baselines: Baselines }> {
  const rows = await kase.casework.all(
    `SELECT key, suspicion, reasons, courier FROM store_score
     WHERE run_id = $1 AND suspicion IS NOT NULL AND key IN (SELECT unnest(from_json($2, '["VARCHAR"]'))) ORDER BY key`,
    scoreRow,
    [runId, JSON.stringify(keys)],
  )
  const kept = await kase.casework.first('SELECT baselines FROM run WHERE run_id = $1', z.object({ baselines: readBaselines }), [runId])
  return {
    stores: rows.map(({ key, suspicion, reasons, courier }, sid) => ({ sid, key, suspicion, measures: reasons, peers: peersOf(key, courier) })),
    baselines: kept?.baselines ?? new Map(),
  }
}
