import { z } from 'zod'
import type { RunSummary } from '../../contract/cases.ts'
import { ringSummary } from '../../contract/rings.ts'
import type { ByVerdict } from '../../contract/verdicts.ts'
import { insertRows } from '../../evidence/insertRows.ts'
import type { Case } from '../case.ts'
import { parsedJson } from '../parsedJson.ts'
import { MEMBER_COLUMNS, memberRows, RING_COLUMNS } from '../ringRows.ts'
import { latestRun } from '../runs.ts'
import { runRings } from '../runRings.ts'
import { applyExtents, type ShownRing } from './applyExtents.ts'
import { describeMade } from './describeMade.ts'
import { isExtent, keptVerdicts, type KeptVerdict } from './keptVerdict.ts'

type Made = ShownRing & { readonly made: NonNullable<ShownRing['made']> }

/** Makes the last run's rings again as the verdicts on their extent say: after every such verdict, and after one is taken back. All or nothing. */
export async function applyVerdicts(kase: Case): Promise<void> {
  const casework = await kase.casework.another()
  try {
    await casework.transaction(async () => makeRings({ ...kase, casework }))
  } finally {
    casework.close()
  }
}

/**
 * What `applyVerdicts` does, for who has a transaction: a run and what verdicts make of its rings are kept together. The run itself stays as
 * it was found; what is made already is kept and only numbered anew.
 */
export async function makeRings(kase: Case): Promise<void> {
  const run = await latestRun(kase)
  if (!run) return
  const kept = (await keptVerdicts(kase)).filter(isExtent).toReversed()
  // Of most cases nothing was ever made, and their rings need not be read.
  if (kept.length === 0) return
  const inForce = kept.filter(({ withdrawn }) => withdrawn === null)
  const replaced = new Set(inForce.flatMap(({ replaces }) => replaces))
  const found = await runRings(kase, run.runId)
  const shown = applyExtents(
    found.stores,
    inForce.filter(({ verdictId }) => !replaced.has(verdictId)),
  )
  const made = shown.flatMap((ring): Made[] => (ring.made === null ? [] : [{ ...ring, made: ring.made }]))
  const before = await describedBefore(kase, run.runId)
  const described = new Map(
    (
      await describeMade(
        kase,
        run,
        made.filter(({ ringId }) => !before.has(ringId)),
      )
    ).map((one) => [one.ring.ringId, one]),
  )
  const last = Math.max(0, ...[...found.rings.values()].map(({ ringNo }) => ringNo))
  const numbers = numbering(kept, last)
  const rings = made.map((ring) => {
    const verdict = inForce.find(({ verdictId }) => verdictId === ring.made.verdictId)
    const fresh = described.get(ring.ringId)
    const known = before.get(ring.ringId)
    if (!verdict || !(fresh ?? known)) throw new Error(`Ring ${ring.ringId} was made of nothing.`)
    const ringNo = numbers(ring.made)
    const of = ring.from.flatMap((ringId) => found.rings.get(ringId) ?? []).map(({ ringId, ringNo: no }) => ({ ringId, ringNo: no }))
    const { scores, reasons, ...summary } = fresh ? fresh.ring : { ...known?.summary, scores: known?.scores ?? [], reasons: known?.reasons ?? [] }
    const told = { ...summary, ringNo, byVerdict: byVerdict(verdict, ring.made.place, of) }
    const { hypothesis, ringScore } = ringSummary.pick({ hypothesis: true, ringScore: true }).parse(told)
    return {
      run_id: run.runId,
      ring_id: ring.ringId,
      ring_no: ringNo,
      hypothesis,
      ring_score: ringScore,
      summary: JSON.stringify(told),
      scores: JSON.stringify(scores),
      reasons: JSON.stringify(reasons),
      made: JSON.stringify(ring.made),
    }
  })
  const hides = made.flatMap(({ ringId, from }) => from.map((ring_id) => ({ run_id: run.runId, ring_id, shown_id: ringId })))
  await write(
    kase,
    run,
    rings,
    [...described.values()].flatMap(({ ring, members }) => memberRows(run.runId, ring.ringId, members)),
    hides,
  )
}

/** After the run's own numbers, in the order of the verdicts: taking one back renames no other. */
function numbering(kept: readonly KeptVerdict[], last: number): (made: Made['made']) => number {
  const first = new Map<number, number>()
  let next = last + 1
  for (const { verdictId, parts } of kept) {
    first.set(verdictId, next)
    next += parts.length + 1
  }
  return ({ verdictId, place }) => (first.get(verdictId) ?? next) + place
}

function byVerdict({ verdictId, kind, author, at, reason, parts }: KeptVerdict, place: number, of: ByVerdict['of']): ByVerdict {
  const part = kind === 'split' && place < parts.length ? partName(place) : null
  return { verdictId, kind: kind === 'split' ? 'split' : 'merge', author, at, reason, part, of }
}

/** A, B, …; at most 50 parts. */
function partName(place: number): string {
  return place < 26 ? String.fromCodePoint(65 + place) : `A${String.fromCodePoint(65 + place - 26)}`
}

const describedRow = z.object({
  ring_id: z.string(),
  summary: parsedJson(z.record(z.string(), z.unknown())),
  scores: parsedJson(z.array(z.unknown())),
  reasons: parsedJson(z.array(z.unknown())),
})

async function describedBefore(kase: Case, runId: string): Promise<Map<string, z.infer<typeof describedRow>>> {
  const rows = await kase.casework.all('SELECT ring_id, summary, scores, reasons FROM verdict_ring WHERE run_id = $1', describedRow, [runId])
  return new Map(rows.map((row) => [row.ring_id, row]))
}

async function write(
  { casework }: Case,
  { runId }: RunSummary,
  rings: readonly Record<string, unknown>[],
  members: readonly Record<string, unknown>[],
  hides: readonly Record<string, unknown>[],
): Promise<void> {
  for (const table of ['verdict_hides', 'verdict_ring']) await casework.run(`DELETE FROM ${table} WHERE run_id = $1`, [runId])
  await insertRows(casework, 'verdict_ring', { ...RING_COLUMNS, made: 'VARCHAR' }, rings)
  await casework.run('DELETE FROM verdict_ring_member WHERE run_id = $1 AND ring_id NOT IN (SELECT ring_id FROM verdict_ring WHERE run_id = $1)', [runId])
  await insertRows(casework, 'verdict_ring_member', MEMBER_COLUMNS, members)
  await insertRows(casework, 'verdict_hides', { run_id: 'VARCHAR', ring_id: 'VARCHAR', shown_id: 'VARCHAR' }, hides)
}
