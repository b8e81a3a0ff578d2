import { clusterInWorker } from '../../analysis/clusterInWorker.ts'
import type { Settings } from '../../analysis/settings.ts'
import type { Case } from '../case.ts'
import { neighbourhood } from './neighbourhood.ts'
import { runLinks, type RunLinks } from './runLinks.ts'

/** Community of every gated store of a run at some γ; −1 for stores that were left out. */
export interface Partition {
  readonly membership: Int32Array
  /** How many links it was found from. */
  readonly links: number
}

/** Remembered while the case is open, so that the slider answers at once where it was before. */
interface Remembered {
  readonly runId: string
  readonly links: Promise<RunLinks>
  readonly whole: Map<number, Int32Array>
}
const MOST_REMEMBERED = 24
const remembered = new WeakMap<Case, Remembered>()

function recall(kase: Case, runId: string): Remembered {
  const known = remembered.get(kase)
  if (known?.runId === runId) return known
  const links = runLinks(kase, runId)
  const fresh = { runId, links, whole: new Map<number, Int32Array>() }
  remembered.set(kase, fresh)
  links.catch(() => remembered.delete(kase))
  return fresh
}

export async function linksOf(kase: Case, runId: string): Promise<RunLinks> {
  return recall(kase, runId).links
}

/**
 * The run's own links clustered again at another γ, as the run did. With more links than `stability.mostLinks` only what lies around
 * the stores `around` takes part. Long work runs in a worker; throws CANCELLED.
 */
export async function partitionAt(
  kase: Case,
  runId: string,
  settings: Settings,
  gamma: number,
  around: readonly number[],
  signal: AbortSignal,
): Promise<Partition> {
  const memory = recall(kase, runId)
  const { graph } = await memory.links
  const job = { clustering: settings.clustering, gamma }
  if (graph.weights.length > settings.stability.mostLinks) {
    const near = neighbourhood(graph, around, settings.stability.mostLinks)
    const found = await clusterInWorker(near.graph, job, settings.seed, signal)
    const membership = new Int32Array(graph.nodes).fill(-1)
    near.nodes.forEach((node, place) => (membership[node] = found.membership[place] ?? -1))
    return { membership, links: near.graph.weights.length }
  }
  const known = memory.whole.get(gamma)
  const membership = known ?? (await clusterInWorker(graph, job, settings.seed, signal)).membership
  memory.whole.delete(gamma)
  memory.whole.set(gamma, membership)
  const [oldest] = memory.whole.keys()
  if (memory.whole.size > MOST_REMEMBERED && oldest !== undefined) memory.whole.delete(oldest)
  return { membership, links: graph.weights.length }
}
