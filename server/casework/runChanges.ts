import { z } from 'zod'
import { lineage, RING_CHANGES, type RingChange } from '../analysis/lineage.ts'
import type { RunSummary } from '../contract/cases.ts'
import { ringSummary } from '../contract/rings.ts'
import type { ringLineage as ringLineageEndpoint, RingChangeTold, RingOfRun, runChanges as runChangesEndpoint } from '../contract/runs.ts'
import { AppError } from '../errors.ts'
import type { Case } from './case.ts'
import { parsedJson } from './parsedJson.ts'
import { listRuns, runOfRing } from './runs.ts'

type Changes = z.infer<typeof runChangesEndpoint.reply>
type Lineage = z.infer<typeof ringLineageEndpoint.reply>

const ringRow = z.object({ summary: parsedJson(ringSummary.pick({ ringId: true, ringNo: true, name: true, hypothesis: true, stores: true })) })
const storeRow = z.object({ ring_id: z.string(), key: z.string(), name: z.string().nullable() })

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
  const later = await changesBetween(kase, run.runId, last.runId)
  const successors = later.filter(({ ring, from }) => ring !== null && from.some((one) => one.ringId === ringId))
  return { run: asReference(run), since, change, last: asReference(last), successors }
}

async function changesBetween(kase: Case, before: string, after: string): Promise<RingChangeTold[]> {
  const [old, now] = [await ringsOf(kase, before), await ringsOf(kase, after)]
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

interface KeptRings {
  readonly rings: ReadonlyMap<string, RingOfRun>
  readonly stores: { ringId: string; stores: string[] }[]
  readonly names: ReadonlyMap<string, string>
}

async function ringsOf(kase: Case, runId: string): Promise<KeptRings> {
  const rings = await kase.casework.all('SELECT summary FROM ring WHERE run_id = $1 ORDER BY ring_no', ringRow, [runId])
  const members = await kase.casework.all(
    `SELECT ring_id, key, name FROM ring_member WHERE run_id = $1 AND label = 'Store' AND role = 'member' ORDER BY ring_id, key`,
    storeRow,
    [runId],
  )
  const stores = new Map(rings.map(({ summary }): [string, string[]] => [summary.ringId, []]))
  for (const { ring_id, key } of members) stores.get(ring_id)?.push(key)
  return {
    rings: new Map(rings.map(({ summary }) => [summary.ringId, summary])),
    stores: [...stores].map(([ringId, keys]) => ({ ringId, stores: keys })),
    names: new Map(members.flatMap(({ key, name }) => (name === null ? [] : [[key, name] as const]))),
  }
}

function asReference({ runId, runNo, createdAt }: RunSummary): Lineage['run'] {
  return { runId, runNo, createdAt }
}
