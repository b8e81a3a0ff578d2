import { z } from 'zod'
import { pairExplanation, reason, hypothesisScore } from '../contract/explain.ts'
import { listRingMembers as listRingMembersEndpoint, ring, ringPairs as ringPairsEndpoint, ringMember, type Ring } from '../contract/rings.ts'
import { byVerdict } from '../contract/verdicts.ts'
import { AppError } from '../errors.ts'
import type { Case } from './case.ts'
import { parsedJson } from './parsedJson.ts'
import { runOfRing } from './runs.ts'

export { listRings } from './listRings.ts'

type MemberList = z.infer<typeof listRingMembersEndpoint.reply>
type PairList = z.infer<typeof ringPairsEndpoint.reply>

/** One ring: of the last run, or of the latest earlier one that had it. Throws NOT_FOUND. */
export async function getRing(kase: Case, ringId: string): Promise<Ring> {
  const run = await runOfRing(kase, ringId)
  const row = await kase.casework.first(
    'SELECT summary, scores, reasons FROM any_ring WHERE run_id = $1 AND ring_id = $2',
    z.object({
      summary: parsedJson(ring.omit({ runId: true, runNo: true, latest: true, measured: true, shownAs: true, scores: true, reasons: true })),
      scores: parsedJson(z.array(hypothesisScore)),
      reasons: parsedJson(z.array(reason)),
    }),
    [run?.runId ?? '', ringId],
  )
  if (!run || !row) throw noRing(ringId)
  const { runId, runNo, latest, stability } = run
  const shownAs = await kase.casework.all(SHOWN_AS, shownRow, [runId, ringId])
  return { ...row.summary, runId, runNo, latest, measured: stability, shownAs, scores: row.scores, reasons: row.reasons }
}

const SHOWN_AS = `SELECT r.ring_id AS "ringId", r.ring_no AS "ringNo", r.summary->'$.byVerdict' AS "byVerdict"
  FROM verdict_hides h JOIN verdict_ring r ON r.run_id = h.run_id AND r.ring_id = h.shown_id WHERE h.run_id = $1 AND h.ring_id = $2 ORDER BY r.ring_no`
const shownRow = z.object({ ringId: z.string(), ringNo: z.number(), byVerdict: parsedJson(byVerdict) })

const memberRow = z.object({
  role: z.string(),
  label: z.string(),
  key: z.string(),
  name: z.string().nullable(),
  member_score: z.number().nullable(),
  figures: parsedJson(ringMember.pick({ inFen: true, withdrawnFen: true, emptyShare: true, orders: true, stability: true })).nullable(),
})

/** The stores of a ring and what is its own (`member`), then what it shares with others (`context`). Throws NOT_FOUND. */
export async function listRingMembers(kase: Case, ringId: string, query: z.infer<typeof listRingMembersEndpoint.query>): Promise<MemberList> {
  const { runId } = await getRing(kase, ringId)
  const labels = await kase.casework.all(
    'SELECT label, count(*) AS n FROM any_ring_member WHERE run_id = $1 AND ring_id = $2 GROUP BY label ORDER BY label',
    z.object({ label: z.string(), n: z.number() }),
    [runId, ringId],
  )
  const rows = await kase.casework.all(
    `SELECT role, label, key, name, member_score, figures FROM any_ring_member WHERE run_id = $1 AND ring_id = $2 AND ($3 = '' OR label = $3)
     ORDER BY role DESC, label <> 'Store', label, member_score DESC, key LIMIT CAST($4 AS BIGINT) OFFSET CAST($5 AS BIGINT)`,
    memberRow,
    [runId, ringId, query.label ?? '', query.limit, query.offset],
  )
  const counts = Object.fromEntries(labels.map(({ label, n }) => [label, n]))
  const total = query.label ? (counts[query.label] ?? 0) : labels.reduce((sum, { n }) => sum + n, 0)
  const none = { inFen: null, withdrawnFen: null, emptyShare: null, orders: null, stability: null }
  return {
    total,
    counts,
    members: rows.map(({ figures, member_score, name, ...row }) =>
      ringMember.parse({ ...row, name: name ?? row.key, memberScore: member_score, ...(figures ?? none) }),
    ),
  }
}

const IN_RING = `(SELECT key FROM any_ring_member WHERE run_id = $1 AND ring_id = $2 AND label = 'Store')`
const pairRow = z.object({ a: z.string(), b: z.string(), weight: z.number(), terms: parsedJson(pairExplanation.shape.terms) })

/** The links between a ring's stores, strongest first; of a ring of an older run, whose links were not kept, there are none. Throws NOT_FOUND. */
export async function ringPairs(kase: Case, ringId: string, query: z.infer<typeof ringPairsEndpoint.query>): Promise<PairList> {
  const { runId } = await getRing(kase, ringId)
  const where = `WHERE run_id = $1 AND a IN ${IN_RING} AND b IN ${IN_RING}`
  const total = await kase.casework.count(`SELECT count(*) FROM link ${where}`, [runId, ringId])
  const pairs = await kase.casework.all(
    `SELECT a, b, weight, terms FROM link ${where} ORDER BY weight DESC, a, b LIMIT CAST($3 AS BIGINT) OFFSET CAST($4 AS BIGINT)`,
    pairRow,
    [runId, ringId, query.limit, query.offset],
  )
  return { total, pairs }
}

function noRing(ringId: string): AppError {
  return new AppError('NOT_FOUND', `There is no ring ${ringId} in any run of this case.`, { ringId })
}
