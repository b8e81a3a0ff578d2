import { z } from 'zod'
import { HYPOTHESES, type Hypothesis } from '../contract/common.ts'
import { listRings as endpoint, ringSummary, RING_SORTS, type ListedRing, type RingSummary } from '../contract/rings.ts'
import { RING_STATUSES } from '../contract/verdicts.ts'
import type { Case } from './case.ts'
import { parsedJson } from './parsedJson.ts'
import { latestRun } from './runs.ts'
import { NO_VERDICT, verdictsOf } from './verdicts/verdictsOf.ts'

type Query = z.infer<typeof endpoint.query>
type RingList = z.infer<typeof endpoint.reply>
type Status = NonNullable<Query['status']>

const STATUSES: readonly Status[] = [...RING_STATUSES, 'secondLook']

/** Highest first; what is not known comes last either way. */
const SORTS: Readonly<Record<(typeof RING_SORTS)[number], (ring: ListedRing) => number | null>> = {
  score: (one) => one.ringScore,
  stores: (one) => one.stores,
  inFen: (one) => one.inFen,
  withdrawnFen: (one) => one.withdrawnFen,
  insideFen: (one) => one.insideFen,
  emptyShare: (one) => one.emptyShare,
  stability: (one) => one.stability,
  vendorSites: (one) => one.vendorSites,
  qrCodes: (one) => one.qrCodes,
  couriers: (one) => one.couriers.length,
  from: (one) => (one.from === null ? null : Date.parse(one.from)),
  status: (one) => (one.secondLook ? 1 : 0) - RING_STATUSES.indexOf(one.statuses[0] ?? 'lead') * 2,
  ringNo: (one) => -one.ringNo,
}

/** The rings of the last run, with where each stands. `search` finds ring numbers, names, platforms, couriers and member keys. */
export async function listRings(kase: Case, query: Query): Promise<RingList> {
  const run = await latestRun(kase)
  const rings = run ? await ringsOfRun(kase, run.runId) : []
  const holding = run && query.search ? await ringsHolding(kase, run.runId, query.search) : undefined
  const found = rings.filter(
    (one) =>
      (!query.search || matches(one, query.search) || holding?.has(one.ringId)) &&
      (query.minFen === undefined || one.inFen >= query.minFen) &&
      (query.maxFen === undefined || one.inFen <= query.maxFen),
  )
  const ofHypothesis = found.filter((one) => !query.hypothesis || one.hypothesis === query.hypothesis)
  const ofStatus = found.filter((one) => !query.status || stands(one, query.status))
  const by = SORTS[query.sort]
  const turn = query.order === 'reversed' ? -1 : 1
  const kept = ofHypothesis.filter((one) => !query.status || stands(one, query.status)).toSorted((a, b) => compare(by(a), by(b), turn) || a.ringNo - b.ringNo)
  const counts: Record<string, number> = Object.fromEntries(HYPOTHESES.map((one) => [one, ofStatus.filter(({ hypothesis }) => hypothesis === one).length]))
  const statuses: Record<string, number> = Object.fromEntries(STATUSES.map((one) => [one, ofHypothesis.filter((ring) => stands(ring, one)).length]))
  return {
    total: kept.length,
    runId: run?.runId ?? null,
    counts: countsSchema.parse(counts),
    statuses: endpoint.reply.shape.statuses.parse(statuses),
    rings: kept.slice(query.offset, query.offset + query.limit),
  }
}

/** Every ring of the last run as lists show it: with splits and merges applied. By number. */
export async function ringsOfRun(kase: Case, runId: string): Promise<ListedRing[]> {
  const standing = await verdictsOf(kase)
  const rows = await kase.casework.all('SELECT summary FROM shown_ring WHERE run_id = $1 ORDER BY ring_no', z.object({ summary: parsedJson(ringSummary) }), [
    runId,
  ])
  return rows.map(({ summary }) => {
    const { statuses, secondLook } = standing.get(summary.ringId) ?? NO_VERDICT
    return { ...summary, statuses, secondLook }
  })
}

function stands({ statuses, secondLook }: ListedRing, status: Status): boolean {
  return status === 'secondLook' ? secondLook : statuses.includes(status)
}

function compare(a: number | null, b: number | null, turn: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return (b - a) * turn
}

const countsSchema: z.ZodType<Record<Hypothesis, number>> = endpoint.reply.shape.counts

function matches({ ringId, ringNo, name, platforms, couriers }: RingSummary, search: string): boolean {
  const wanted = search.trim().toLowerCase()
  return [ringId, String(ringNo), name.zh, name.en, ...platforms, ...couriers].some((text) => text.toLowerCase().includes(wanted))
}

async function ringsHolding(kase: Case, runId: string, search: string): Promise<Set<string>> {
  const rows = await kase.casework.all(
    `SELECT DISTINCT ring_id FROM shown_ring_member WHERE run_id = $1 AND (contains(lower(key), lower($2)) OR contains(lower(name), lower($2)))`,
    z.object({ ring_id: z.string() }),
    [runId, search.trim()],
  )
  return new Set(rows.map((row) => row.ring_id))
}
