import { z } from 'zod'
import type { Peers } from '../../../analysis/baseline.ts'
import { reasons } from '../../../analysis/reasons.ts'
import { contributions } from '../../../analysis/scores.ts'
import { resolveSettings } from '../../../analysis/settings.ts'
import type { Reason } from '../../../contract/explain.ts'
import type { Case } from '../../case.ts'
import { readBaselines, readMeasures } from '../../keptMeasures.ts'
import type { ExportedRun } from './exportedRun.ts'

/** Writes the reasons of a store again from what the run keeps of it (`store_score.reasons`), with the run's own settings and baselines. */
export async function storeReasons(kase: Case, run: Pick<ExportedRun, 'runId' | 'settings'>): Promise<(kept: string, peers: Peers) => Reason[]> {
  const settings = resolveSettings(run.settings)
  const found = await kase.casework.first('SELECT baselines FROM run WHERE run_id = $1', z.object({ baselines: readBaselines }), [run.runId])
  const baselines = found?.baselines ?? new Map()
  return (kept, peers) => {
    const measures = readMeasures.parse(kept)
    return reasons(contributions(measures, settings), measures, baselines, settings, [peers])
  }
}
