import { z } from 'zod'
import { HYPOTHESES, type Hypothesis } from '../contract/common.ts'
import { pairExplanation, reason, hypothesisScore } from '../contract/explain.ts'
import {
  listRingMembers as listRingMembersEndpoint,
  listRings as listRingsEndpoint,
  ring,
  ringPairs as ringPairsEndpoint,
  ringSummary,
  ringMember,
  RING_SORTS,
  type Ring,
  type RingSummary,
} from '../contract/rings.ts'
import { AppError } from '../errors.ts'
import type { Case } from './case.ts'
import { parsedJson } from './parsedJson.ts'
import { latestRun, runOfRing } from './runs.ts'

type RingList = z.infer<typeof listRingsEndpoint.reply>
type MemberList = z.infer<typeof listRingMembersEndpoint.reply>
type PairList = z.infer<typeof ringPairsEndpoint.reply>

const SORTS: Readonly<Record<(typeof RING_SORTS)[number], (ring: RingSummary) => number>> = {
  score: (one) => one.ringScore,
  stores: (one) => one.stores,
  inFen: (one) => one.inFen,
  emptyShare: (one) => one.emptyShare ?? -1,
  stability: (one) => one.stability ?? -1,
  ringNo: (one) => -one.ringNo,
}

/** The rings of the last run; highest first, ring numbers from 1. `search` finds ring numbers, names, platforms, couriers and member keys. */
export async function listRings(kase: Case, query: z.infer<typeof listRingsEndpoint.query>): Promise<RingList> {
  const run = await latestRun(kase)
  if (!run) return { total: 0, runId: null, counts: { code_merchant: 0, brushing: 0, no_ship: 0, undecided: 0 }, rings: [] }
  const rows = await kase.casework.all('SELECT summary FROM ring WHERE run_id = $1 ORDER BY ring_no', z.object({ summary: parsedJson(ringSummary) }), [
    run.runId,
  ])
  const all = rows.map(({ summary }) => summary)
  const holding = query.search ? await ringsHolding(kase, run.runId, query.search) : undefined
  const found = all.filter((one) => !query.search || matches(one, query.search) || holding?.has(one.ringId))
  const counts = Object.fromEntries(HYPOTHESES.map((hypothesis) => [hypothesis, found.filter((one) => one.hypothesis === hypothesis).length]))
  const by = SORTS[query.sort]
  const kept = found.filter((one) => !query.hypothesis || one.hypothesis === query.hypothesis).toSorted((a, b) => by(b) - by(a) || a.ringNo - b.ringNo)
  return { total: kept.length, runId: run.runId, counts: countsSchema.parse(counts), rings: kept.slice(query.offset, query.offset + query.limit) }
}

const countsSchema: z.ZodType<Record<Hypothesis, number>> = z.object({
  code_merchant: z.number(),
  brushing: z.number(),
  no_ship: z.number(),
  undecided: z.number(),
})

function matches({ ringId, ringNo, name, platforms, couriers }: RingSummary, search: string): boolean {
  const wanted = search.trim().toLowerCase()
  return [ringId, String(ringNo), name.zh, name.en, ...platforms, ...couriers].some((text) => text.toLowerCase().includes(wanted))
}

async function ringsHolding(kase: Case, runId: string, search: string): Promise<Set<string>> {
  const rows = await kase.casework.all(
    `SELECT DISTINCT ring_id FROM ring_member WHERE run_id = $1 AND (contains(lower(key), lower($2)) OR contains(lower(name), lower($2)))`,
    z.object({ ring_id: z.string() }),
    [runId, search.trim()],
  )
  return new Set(rows.map((row) => row.ring_id))
}

/** One ring: of the last run, or of the latest earlier one that had it. Throws NOT_FOUND. */
export async function getRing(kase: Case, ringId: string): Promise<Ring> {
  const run = await runOfRing(kase, ringId)
  const row = await kase.casework.first(
    'SELECT summary, scores, reasons FROM ring WHERE run_id = $1 AND ring_id = $2',
    z.object({
      summary: parsedJson(ring.omit({ runId: true, runNo: true, latest: true, measured: true, scores: true, reasons: true })),
      scores: parsedJson(z.array(hypothesisScore)),
      reasons: parsedJson(z.array(reason)),
    }),
    [run?.runId ?? '', ringId],
  )
  if (!run || !row) throw noRing(ringId)
  return { ...row.summary, runId: run.runId, runNo: run.runNo, latest: run.latest, measured: run.stability, scores: row.scores, reasons: row.reasons }
}

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
    'SELECT label, count(*) AS n FROM ring_member WHERE run_id = $1 AND ring_id = $2 GROUP BY label ORDER BY label',
    z.object({ label: z.string(), n: z.number() }),
    [runId, ringId],
  )
  const rows = await kase.casework.all(
    `SELECT role, label, key, name, member_score, figures FROM ring_member WHERE run_id = $1 AND ring_id = $2 AND ($3 = '' OR label = $3)
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

const IN_RING = `(SELECT key FROM ring_member WHERE run_id = $1 AND ring_id = $2 AND label = 'Store')`
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
