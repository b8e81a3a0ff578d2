import { callRings, type CalledRing } from '../../analysis/rings.ts'
import type { Settings } from '../../analysis/settings.ts'
import type { Case } from '../case.ts'
import { keptStores } from '../keptStores.ts'

/** What a run would call these gated stores if they were one community, by the measures that it kept; null: no ring. */
export async function callAgain(kase: Case, runId: string, keys: readonly string[], settings: Settings): Promise<CalledRing | null> {
  if (keys.length < settings.callStores) return null
  const { stores, baselines } = await keptStores(kase, runId, keys)
  const together = { membership: new Int32Array(stores.length), communities: 1 }
  return callRings(stores, together, baselines, settings)[0] ?? null
}
