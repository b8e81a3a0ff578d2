import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { cluster } from './cluster.ts'

const job = z.object({
  graph: z.object({ nodes: z.number(), sources: z.instanceof(Int32Array), targets: z.instanceof(Int32Array), weights: z.instanceof(Float64Array) }),
  settings: z.object({ clustering: z.enum(['leiden', 'louvain']), gamma: z.number() }),
  seed: z.number(),
})

const { graph, settings, seed } = job.parse(workerData)
const found = cluster(graph, settings, seed)
parentPort?.postMessage(found, [])
