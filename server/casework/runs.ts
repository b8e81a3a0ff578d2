import { z } from 'zod'
import { runSummary, type RunSummary } from '../contract/cases.ts'
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
    'SELECT summary FROM run WHERE run_id IN (SELECT run_id FROM ring WHERE ring_id = $1) ORDER BY created_at DESC, run_no DESC LIMIT 1',
    row,
    [ringId],
  )
  return found ? { ...found.summary, latest: (await latestRun(kase))?.runId === found.summary.runId } : null
}
