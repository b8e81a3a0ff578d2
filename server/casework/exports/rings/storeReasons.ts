import { z } from 'zod'
import type { Baselines, Peers } from '../../../analysis/baseline.ts'
import { reasons } from '../../../analysis/reasons.ts'
import { contributions } from '../../../analysis/scores.ts'
import { resolveSettings, type Settings } from '../../../analysis/settings.ts'
import type { Reason } from '../../../contract/explain.ts'
import type { Case } from '../../case.ts'
import { readBaselines, readMeasures } from '../../keptMeasures.ts'
import type { ExportedRun } from './exportedRun.ts'

type Run = Pick<ExportedRun, 'runId' | 'settings'>

/** Writes the reasons of a store again from what the run keeps of it (`store_score.reasons`), with the run's own settings and baselines. */
export async function storeReasons(kase: Case, run: Run): Promise<(kept: string, peers: Peers) => Reason[]> {
  const { settings, baselines } = await comparedWith(kase, run)
  return (kept, peers) => {
    const measures = readMeasures.parse(kept)
    return reasons(contributions(measures, settings), measures, baselines, settings, [peers])
  }
}

/** The measured value of each indicator, null where it is not computable, and the reasons that count for or against something: of most stores few do. */
export async function countedReasons(
  kase: Case,
  run: Run,
): Promise<(kept: string, peers: Peers) => { values: ReadonlyMap<string, number | null>; reasons: Reason[] }> {
  const { settings, baselines } = await comparedWith(kase, run)
  return (kept, peers) => {
    const measures = readMeasures.parse(kept)
    const parts = contributions(measures, settings)
    const counted = parts.filter(({ points }) => Object.values(points).some((value) => value !== 0))
    return {
      values: new Map(parts.map(({ indicator: { id }, strength }) => [id, strength === null ? null : (measures.get(id)?.value ?? null)])),
      reasons: reasons(counted, measures, baselines, settings, [peers]),
    }
  }
}

async function comparedWith(kase: Case, run: Run): Promise<{ settings: Settings; baselines: Baselines }> {
  const found = await kase.casework.first('SELECT baselines FROM run WHERE run_id = $1', z.object({ baselines: readBaselines }), [run.runId])
  return { settings: resolveSettings(run.settings), baselines: found?.baselines ?? new Map() }
}
