import { z } from 'zod'
import { runSummary, type RunSummary } from '../contract/cases.ts'
import type { Case } from './case.ts'

const row = z.object({ summary: z.string() })

/** The run whose results the case shows: the last that finished. */
export async function latestRun(kase: Case): Promise<RunSummary | null> {
  const found = await kase.casework.first('SELECT summary FROM run ORDER BY created_at DESC, run_no DESC LIMIT 1', row)
  return found ? runSummary.parse(JSON.parse(found.summary)) : null
}
