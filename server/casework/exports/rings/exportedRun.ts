import { z } from 'zod'
import type { RunSummary } from '../../../contract/cases.ts'
import { hypothesis } from '../../../contract/common.ts'
import { AppError } from '../../../errors.ts'
import type { Case } from '../../case.ts'
import { latestRun } from '../../runs.ts'

export interface ExportedRing {
  readonly ringId: string
  readonly ringNo: number
  readonly hypothesis: string
  readonly ringScore: number
}

/** The run that an export is taken from: fixed at its beginning, whatever is run meanwhile. */
export interface ExportedRun {
  readonly runId: string
  readonly runNo: number
  readonly settings: RunSummary['settings']
  readonly rings: readonly ExportedRing[]
  /** Rows of the membership list. */
  readonly members: number
}

const ringRow = z.object({ ringId: z.string(), ringNo: z.number(), hypothesis, ringScore: z.number() })

/** The last run with all its rings, or with the one named. Throws NOT_FOUND when there is no run or no such ring. */
export async function exportedRun(kase: Case, ringId?: string): Promise<ExportedRun> {
  const run = await latestRun(kase)
  if (!run) throw new AppError('NOT_FOUND', `Case ${kase.id} has no rings yet: run detection first.`, { caseId: kase.id })
  const only = ringId === undefined ? '' : 'AND ring_id = $2'
  const values = ringId === undefined ? [run.runId] : [run.runId, ringId]
  const rings = await kase.casework.all(
    `SELECT ring_id AS "ringId", ring_no AS "ringNo", hypothesis, ring_score AS "ringScore" FROM ring WHERE run_id = $1 ${only} ORDER BY ring_no, ring_id`,
    ringRow,
    values,
  )
  if (ringId !== undefined && rings.length === 0) throw new AppError('NOT_FOUND', `The last run of case ${kase.id} has no ring ${ringId}.`, { ringId })
  const members = await kase.casework.count(`SELECT count(*) FROM ring_member WHERE run_id = $1 ${only}`, values)
  return { runId: run.runId, runNo: run.runNo, settings: run.settings, rings, members }
}
