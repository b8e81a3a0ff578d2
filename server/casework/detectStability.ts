import { clusterMany } from '../analysis/clusterInWorker.ts'
import type { LinkGraph } from '../analysis/linkGraph.ts'
import type { CalledRing } from '../analysis/rings.ts'
import type { Settings } from '../analysis/settings.ts'
import { aroundRings, stability, type Stability } from '../analysis/stability.ts'
import type { RunSummary } from '../contract/cases.ts'
import type { Task } from '../task.ts'

/** The stability of each called ring in their order, and how it was measured. Large graphs are cut down to the rings and their neighbours first. */
export async function ringStability(
  graph: LinkGraph,
  rings: readonly CalledRing[],
  settings: Settings,
  task: Task,
): Promise<{ rings: Stability[]; measured: RunSummary['stability'] }> {
  const { gammas, seeds, mostLinks } = settings.stability
  const jobs = gammas.flatMap((gamma) => seeds.map((seed) => ({ gamma, seed })))
  const restricted = graph.weights.length > mostLinks
  const measured = { partitions: jobs.length, restricted }
  if (rings.length === 0) return { rings: [], measured }
  const members = rings.map((ring) => ring.members)
  const asked = restricted ? aroundRings(graph, members) : { graph, rings: members }
  const report = (done: number): void => task.report({ step: 'detect.stability', done, total: jobs.length, unit: 'partitions' })
  report(0)
  return { rings: stability(asked.rings, await clusterMany(asked.graph, jobs, settings, task.signal, report)), measured }
}
