import { z } from 'zod'
import { reasons } from '../../../analysis/reasons.ts'
import { contributions } from '../../../analysis/scores.ts'
import { resolveSettings } from '../../../analysis/settings.ts'
import type { Reason } from '../../../contract/explain.ts'
import type { Case } from '../../case.ts'
import type { ExportedRun } from './exportedRun.ts'

const compact = z.record(z.string(), z.tuple([z.number(), z.number(), z.number().nullable()]))
const baselineRow = z.object({ baselines: z.string().transform((text) => z.record(z.string(), z.number()).parse(JSON.parse(text))) })

/** Writes the reasons of a store again from what the run keeps of it (`store_score.reasons`), with the run's own settings and medians. */
export async function storeReasons(kase: Case, run: Pick<ExportedRun, 'runId' | 'settings'>): Promise<(kept: string) => Reason[]> {
  const settings = resolveSettings(run.settings)
  const found = await kase.casework.first('SELECT baselines FROM run WHERE run_id = $1', baselineRow, [run.runId])
  const baselines = new Map(Object.entries(found?.baselines ?? {}))
  return (kept) => {
    const measures = new Map(Object.entries(compact.parse(JSON.parse(kept))).map(([id, [n, value, extra]]) => [id, { n, value, extra }]))
    return reasons(contributions(measures, settings), measures, baselines, settings)
  }
}
