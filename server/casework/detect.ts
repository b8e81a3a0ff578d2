import { createHash } from 'node:crypto'
import { z } from 'zod'
import { clusterInWorker } from '../analysis/clusterInWorker.ts'
import { leaning, setLeaningsApart } from '../analysis/links/hypothesis_apart.ts'
import { modularity, type LinkGraph } from '../analysis/linkGraph.ts'
import { callRings, type GatedStore } from '../analysis/rings.ts'
import { resolveSettings, type Settings } from '../analysis/settings.ts'
import { suspicion, SUSPICION_MEASURES } from '../analysis/suspicion.ts'
import type { RunSummary } from '../contract/cases.ts'
import { throwIfCancelled } from '../errors.ts'
import type { Database } from '../evidence/database.ts'
import { evidenceHash } from '../evidence/evidenceHash.ts'
import { countSupply } from '../evidence/supply/countSupply.ts'
import { prepareFacts } from '../evidence/features/facts.ts'
import { baselines } from '../evidence/features/baselines.ts'
import { countMeasures, measuredStores } from '../evidence/features/measures.ts'
import { gatedPairs, type StorePair } from '../evidence/links/pairs.ts'
import { insertRows } from '../evidence/insertRows.ts'
import { dataVersion } from '../evidence/sources.ts'
import type { Task } from '../task.ts'
import type { Case } from './case.ts'
import { countByHypothesis } from './countByHypothesis.ts'
import { describeRings } from './detectRings.ts'
import { missingEvidence } from './detectMissing.ts'
import { pairPopulation } from './detectPopulation.ts'
import { ringStability } from './detectStability.ts'
import { writeRun, type FinishedRun } from './detectWrite.ts'

const orderRows = z.object({ sid: z.number(), n: z.number() })

/**
 * Finds the rings of a case from its evidence and keeps them with the case, in one transaction: a run that fails or is cancelled
 * leaves the previous one. `overrides` change single settings. The same evidence and settings give the same run.
 */
export async function detect(kase: Case, overrides: Record<string, unknown>, task: Task): Promise<RunSummary> {
  const started = performance.now()
  const settings = resolveSettings(overrides)
  const database = await kase.evidence.another()
  try {
    const found = await findRings(kase, database, settings, task)
    return await writeRun(kase, database, { ...found, started }, task)
  } finally {
    database.close()
  }
}

/** All that a run has found. What every gated store measures stays behind: at millions of stores it is too much to hold while they are written. */
async function findRings(kase: Case, database: Database, settings: Settings, task: Task): Promise<Omit<FinishedRun, 'started'>> {
  const contentHash = await evidenceHash(database, task)
  const runId = createHash('sha256')
    .update(`${contentHash}\n${canonical(settings)}`)
    .digest('hex')
    .slice(0, 16)
  await prepareFacts(database, settings, task)
  await countMeasures(database, settings, task)
  const usual = await baselines(database, settings, task)
  const { stores, gated } = await gateStores(database, settings, task)
  const pairs = await linkedPairs(database, gated, settings, task)
  const graph = linkGraph(gated, pairs)
  task.report({ step: 'detect.cluster', total: pairs.length, unit: 'links' })
  const communities = await clusterInWorker(graph, settings, settings.seed, task.signal)
  throwIfCancelled(task.signal)
  const rings = callRings(gated, communities, usual, settings)
  const stability = await ringStability(graph, rings, settings, task)
  const described = await describeRings(database, { rings, gated, pairs, stability: stability.rings, settings }, task)
  await countSupply(database, settings, task)
  const linked = new Set(pairs.flatMap(({ a, b }) => [a, b]))
  return {
    summary: {
      runId,
      dataVersion: await dataVersion(kase),
      settings,
      stores,
      gatedStores: gated.length,
      links: pairs.length,
      communities: communities.communities,
      modularity: modularity(graph, communities),
      rings: countByHypothesis(rings),
      missing: await missingEvidence(database),
      stability: stability.measured,
      population: await pairPopulation(database),
    },
    evidenceHash: contentHash,
    settings,
    baselines: usual,
    rings: described,
    pairs,
    keys: new Map(gated.flatMap(({ sid, key }) => (linked.has(sid) ? [[sid, key] as const] : []))),
  }
}

/** Counts all stores and keeps those worth a look: whether one is takes few of its measures, and few stores are. */
async function gateStores(database: Database, settings: Settings, task: Task): Promise<{ stores: number; gated: GatedStore[] }> {
  const passed = new Map<number, number>()
  let stores = 0
  for await (const { sid, measures } of measuredStores(database, task, { only: SUSPICION_MEASURES })) {
    stores++
    const { value } = suspicion(measures, settings)
    if (value !== null && value > settings.gate) passed.set(sid, value)
  }
  await database.run('CREATE OR REPLACE TEMP TABLE gated (sid INTEGER)')
  await insertRows(
    database,
    'gated',
    { sid: 'INTEGER' },
    [...passed.keys()].map((sid) => ({ sid })),
  )
  const gated: GatedStore[] = []
  for await (const store of measuredStores(database, task, { among: 'gated' })) gated.push({ ...store, suspicion: passed.get(store.sid) ?? 0 })
  return { stores, gated }
}

/** The pairs of gated stores that are linked, once stores of different kinds are set apart. */
async function linkedPairs(database: Database, gated: readonly GatedStore[], settings: Settings, task: Task): Promise<StorePair[]> {
  const sids = gated.map((store) => store.sid)
  const pairs = await gatedPairs(database, sids, settings, task)
  const leanings = new Map(
    gated.flatMap(({ sid, measures }) => {
      const found = leaning(measures, settings)
      return found === null ? [] : [[sid, found] as const]
    }),
  )
  const rows = await database.all(
    'SELECT s.sid, count(*) AS n FROM orders o JOIN scope s ON s.key = o.store_key JOIN gated g ON g.sid = s.sid GROUP BY s.sid',
    orderRows,
    [],
    task,
  )
  return setLeaningsApart(pairs, leanings, new Map(rows.map(({ sid, n }) => [sid, n])), settings)
}

/** Nodes are places in `gated`, which is sorted by store. */
function linkGraph(gated: readonly GatedStore[], pairs: readonly StorePair[]): LinkGraph {
  const place = new Map(gated.map((store, index) => [store.sid, index]))
  const at = (sid: number): number => place.get(sid) ?? -1
  return {
    nodes: gated.length,
    sources: Int32Array.from(pairs, (pair) => at(pair.a)),
    targets: Int32Array.from(pairs, (pair) => at(pair.b)),
    weights: Float64Array.from(pairs, (pair) => pair.weight),
  }
}

/** JSON with sorted keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
