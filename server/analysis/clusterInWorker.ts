import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { AppError, throwIfCancelled } from '../errors.ts'
import { cluster } from './cluster.ts'
import type { Communities, LinkGraph } from './linkGraph.ts'
import type { Settings } from './settings.ts'

/** Below this a worker takes longer to start than the clustering takes. */
const SMALL = 50_000

const result = z.object({ membership: z.instanceof(Int32Array), communities: z.number() })

/** `cluster`, off the main thread when the graph is large. Cancelling stops the worker. */
export async function clusterInWorker(
  graph: LinkGraph,
  settings: Pick<Settings, 'clustering' | 'gamma'>,
  seed: number,
  signal: AbortSignal,
): Promise<Communities> {
  throwIfCancelled(signal)
  if (graph.weights.length < SMALL) return cluster(graph, settings, seed)
  const { clustering, gamma } = settings
  const worker = new Worker(new URL('./clusterWorker.mjs', import.meta.url), { workerData: { graph, settings: { clustering, gamma }, seed } })
  const stop = (): void => void worker.terminate()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await new Promise<Communities>((resolve, reject) => {
      worker.once('message', (message: unknown) => {
        const parsed = result.safeParse(message)
        if (parsed.success) resolve(parsed.data)
        else reject(parsed.error)
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(signal.aborted ? new AppError('CANCELLED', 'Cancelled.') : new Error(`Clustering ended early with ${code}.`)))
    })
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
