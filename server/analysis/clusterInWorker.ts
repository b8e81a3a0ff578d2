import { setImmediate as breathe } from 'node:timers/promises'
import { z } from 'zod'
import { throwIfCancelled } from '../errors.ts'
import { clusterEach, type ClusterJob } from './cluster.ts'
import { inWorker } from './inWorker.ts'
import type { Communities, LinkGraph } from './linkGraph.ts'
import type { Settings } from './settings.ts'

/** Links × jobs below which a worker takes longer to start than the clustering takes. */
const SMALL = 50_000

const result = z.object({ membership: z.instanceof(Int32Array), communities: z.number() })

/** `cluster`, off the main thread when the graph is large. Cancelling stops the worker. */
export async function clusterInWorker(
  graph: LinkGraph,
  settings: Pick<Settings, 'clustering' | 'gamma'>,
  seed: number,
  signal: AbortSignal,
): Promise<Communities> {
  const [found] = await clusterMany(graph, [{ gamma: settings.gamma, seed }], settings, signal)
  return found!
}

/**
 * The communities of every job, in the order of `jobs`, each as `cluster` gives them. The graph is built once; large work runs
 * in one worker. `onDone` is told how many jobs are done. Throws CANCELLED.
 */
export async function clusterMany(
  graph: LinkGraph,
  jobs: readonly ClusterJob[],
  { clustering }: Pick<Settings, 'clustering'>,
  signal: AbortSignal,
  onDone: (done: number) => void = () => undefined,
): Promise<Communities[]> {
  throwIfCancelled(signal)
  const found: Communities[] = []
  const keep = (communities: Communities): void => {
    found.push(communities)
    onDone(found.length)
  }
  if (graph.weights.length * jobs.length < SMALL) {
    for (const communities of clusterEach(graph, jobs, { clustering })) {
      keep(communities)
      await breathe()
      throwIfCancelled(signal)
    }
    return found
  }
  const data = { graph, settings: { clustering }, jobs: jobs.map(({ gamma, seed }) => ({ gamma, seed })) }
  await inWorker(new URL('./clusterWorker.mjs', import.meta.url), data, signal, (message) => keep(result.parse(message)))
  return found
}
