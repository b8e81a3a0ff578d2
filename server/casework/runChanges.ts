import { z } from 'zod'
import { lineage, RING_CHANGES, type RingChange } from '../analysis/lineage.ts'
import type { RunSummary } from '../contract/cases.ts'
import type { ringLineage as ringLineageEndpoint, RingChangeTold, runChanges as runChangesEndpoint } from '../contract/runs.ts'
import { AppError } from '../errors.ts'
import type { Case } from './case.ts'
import { runRings } from './runRings.ts'
import { listRuns, runOfRing } from './runs.ts'

type Changes = z.infer<typeof runChangesEndpoint.reply>
type Lineage = z.infer<typeof ringLineageEndpoint.reply>

/** What became of the rings since the run before, or since the run named. Throws NOT_FOUND for a run that is not kept. */
export async function runChanges(kase: Case, runId: string, since?: string): Promise<Changes> {
  const runs = await listRuns(kase)
  const named = (id: string): RunSummary => {
    const run = runs.find((one) => one.runId === id)
    if (!run) throw new AppError('NOT_FOUND', `There is no run ${id} in this case.`, { runId: id })
    return run
  }
  const run = named(runId)
  const before = since === undefined ? (runs.find((one) => one.runId === run.previousRunId) ?? null) : named(since)
  const changes = before ? await changesBetween(kase, before.runId, run.runId) : []
  const counts = Object.fromEntries(RING_CHANGES.map((kind) => [kind, changes.filter(({ change }) => change === kind).length]))
  return { run: asReference(run), since: before && asReference(before), counts: countsSchema.parse(counts), changes }
}

const countsSchema: z.ZodType<Changes['counts']> = z.record(z.enum(RING_CHANGES), z.number())

/** Where a ring comes from; for a ring of an older run what became of it in the last. Throws NOT_FOUND. */
export async function ringLineage(kase: Case, ringId: string): Promise<Lineage> {
  const run = await runOfRing(kase, ringId)
  if (!run) throw new AppError('NOT_FOUND', `There is no ring ${ringId} in any run of this case.`, { ringId })
  const { since, changes } = await runChanges(kase, run.runId)
  const change = changes.find((one) => one.ring?.ringId === ringId) ?? null
  const [last] = await listRuns(kase)
  if (run.latest || !last) return { run: asReference(run), since, change, last: null, successors: [] }
  const old = await runRings(kase, run.runId)
  const later = await changesBetween(kase, run.runId, last.runId, old.rings.has(ringId) ? 'found' : 'shown', 'shown')
  const successors = later.filter(({ ring, from }) => ring !== null && from.some((one) => one.ringId === ringId))
  return { run: asReference(run), since, change, last: asReference(last), successors }
}

type Which = 'found' | 'shown'

async function changesBetween(kase: Case, before: string, after: string, whichOld: Which = 'found', whichNow: Which = 'found'): Promise<RingChangeTold[]> {
  const [old, now] = [await runRings(kase, before, whichOld), await runRings(kase, after, whichNow)]
  const names = new Map([...old.names, ...now.names])
  const store = (key: string): { key: string; name: string } => ({ key, name: names.get(key) ?? key })
  const told = ({ change, ringId, from, joined, left }: RingChange): RingChangeTold => ({
    change,
    ring: ringId === null ? null : (now.rings.get(ringId) ?? null),
    from: from.flatMap((one) => {
      const ring = old.rings.get(one.ringId)
      return ring ? [{ ...ring, shared: one.shared }] : []
    }),
    joined: joined.map(store),
    left: left.map(store),
  })
  return lineage(old.stores, now.stores).map(told)
}

function asReference({ runId, runNo, createdAt }: RunSummary): Lineage['run'] {
  return { runId, runNo, createdAt }
}
