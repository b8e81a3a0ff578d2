import { z } from 'zod'
import type { RunSummary } from '../../../contract/cases.ts'
import { hypothesis } from '../../../contract/common.ts'
import { byVerdict, type ByVerdict } from '../../../contract/verdicts.ts'
import { AppError } from '../../../errors.ts'
import type { Case } from '../../case.ts'
import { parsedJson } from '../../parsedJson.ts'
import { latestRun, runOfRing } from '../../runs.ts'

export interface ExportedRing {
  readonly ringId: string
  readonly ringNo: number
  readonly hypothesis: string
  readonly ringScore: number
  readonly stores: number
  /** The verdict that made it; null for a ring as the run found it. */
  readonly byVerdict: ByVerdict | null
}

/** The run that an export is taken from: fixed at its beginning, whatever is run meanwhile. */
export interface ExportedRun {
  readonly runId: string
  readonly runNo: number
  readonly settings: RunSummary['settings']
  /** Whether it is the last run. Of older ones rings and members are kept, links and the scores of single stores are not. */
  readonly latest: boolean
  readonly rings: readonly ExportedRing[]
  /** Rows of the membership list. */
  readonly members: number
}

const ringRow = z.object({
  ringId: z.string(),
  ringNo: z.number(),
  hypothesis,
  ringScore: z.number(),
  stores: z.number(),
  byVerdict: parsedJson(byVerdict.nullable()),
})

/** The last run with all its rings, splits and merges applied, or the latest run that had the one named, with that one. Throws NOT_FOUND when there is no run or no such ring. */
export async function exportedRun(kase: Case, ringId?: string): Promise<ExportedRun> {
  const last = await latestRun(kase)
  if (!last) throw new AppError('NOT_FOUND', `Case ${kase.id} has no rings yet: run detection first.`, { caseId: kase.id })
  const run = ringId === undefined ? { ...last, latest: true } : await runOfRing(kase, ringId)
  if (!run) throw new AppError('NOT_FOUND', `No run of case ${kase.id} has a ring ${ringId}.`, { ringId: ringId ?? '' })
  const [ring, member] = ringId === undefined ? ['shown_ring', 'shown_ring_member'] : ['any_ring', 'any_ring_member']
  const only = ringId === undefined ? '' : 'AND ring_id = $2'
  const values = ringId === undefined ? [run.runId] : [run.runId, ringId]
  const rings = await kase.casework.all(
    `SELECT ring_id AS "ringId", ring_no AS "ringNo", hypothesis, ring_score AS "ringScore", CAST(summary->'$.stores' AS INTEGER) AS stores,
       coalesce(summary->'$.byVerdict', 'null') AS "byVerdict"
     FROM ${ring} WHERE run_id = $1 ${only} ORDER BY ring_no, ring_id`,
    ringRow,
    values,
  )
  const members = await kase.casework.count(`SELECT count(*) FROM ${member} WHERE run_id = $1 ${only}`, values)
  return { runId: run.runId, runNo: run.runNo, settings: run.settings, latest: run.latest, rings, members }
}
