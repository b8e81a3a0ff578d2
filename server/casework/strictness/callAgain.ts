import { z } from 'zod'
import { callRings, type CalledRing } from '../../analysis/rings.ts'
import type { Settings } from '../../analysis/settings.ts'
import type { Case } from '../case.ts'
import { peersOf, readBaselines, readMeasures } from '../keptMeasures.ts'

const scoreRow = z.object({ key: z.string(), suspicion: z.number(), reasons: readMeasures, courier: z.string().nullable() })

/** What a run would call these gated stores if they were one community, by the measures that it kept; null: no ring. */
export async function callAgain(kase: Case, runId: string, keys: readonly string[], settings: Settings): Promise<CalledRing | null> {
  if (keys.length < settings.callStores) return null
  const rows = await kase.casework.all(
    `SELECT key, suspicion, reasons, courier FROM store_score
     WHERE run_id = $1 AND suspicion IS NOT NULL AND key IN (SELECT unnest(from_json($2, '["VARCHAR"]'))) ORDER BY key`,
    scoreRow,
    [runId, JSON.stringify(keys)],
  )
  const kept = await kase.casework.first('SELECT baselines FROM run WHERE run_id = $1', z.object({ baselines: readBaselines }), [runId])
  const stores = rows.map(({ key, suspicion, reasons, courier }, sid) => ({ sid, key, suspicion, measures: reasons, peers: peersOf(key, courier) }))
  const together = { membership: new Int32Array(stores.length), communities: 1 }
  return callRings(stores, together, kept?.baselines ?? new Map(), settings)[0] ?? null
}
