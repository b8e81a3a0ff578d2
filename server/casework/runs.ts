import { z } from 'zod'
import { runSummary, type RunSummary } from '../contract/cases.ts'
import { AppError } from '../errors.ts'
import type { Case } from './case.ts'
import { parsedJson } from './parsedJson.ts'

const row = z.object({ summary: parsedJson(runSummary) })

/** The run whose results the case shows: the last that finished. */
export async function latestRun(kase: Case): Promise<RunSummary | null> {
  const found = await kase.casework.first('SELECT summary FROM run ORDER BY created_at DESC, run_no DESC LIMIT 1', row)
  return found?.summary ?? null
}

/** Every run, the one that the case shows first. */
export async function listRuns(kase: Case): Promise<RunSummary[]> {
  const rows = await kase.casework.all('SELECT summary FROM run ORDER BY created_at DESC, run_no DESC', row)
  return rows.map(({ summary }) => summary)
}

/** The latest run that has this ring, if any. */
export async function runOfRing(kase: Case, ringId: string): Promise<(RunSummary & { latest: boolean }) | null> {
  const found = await kase.casework.first(
    'SELECT summary FROM run WHERE run_id IN (SELECT run_id FROM any_ring WHERE ring_id = $1) ORDER BY created_at DESC, run_no DESC LIMIT 1',
    row,
    [ringId],
  )
  return found ? { ...found.summary, latest: (await latestRun(kase))?.runId === found.summary.runId } : null
}

/** The last run, which has this ring. Throws NOT_FOUND for a ring that there never was, or of an older run: its links and the scores of its stores are not kept. */
export async function ringOfLastRun(kase: Case, ringId: string): Promise<RunSummary> {
  const run = await runOfRing(kase, ringId)
  if (!run) throw new AppError('NOT_FOUND', `There is no ring ${ringId} in any run of this case.`, { ringId })
  if (!run.latest)
    throw new AppError('NOT_FOUND', `Ring ${ringId} is of run ${run.runNo}; of older runs links and the scores of single stores are not kept.`, { ringId })
  return run
}
