import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { clusterEach } from './cluster.ts'

const work = z.object({
  graph: z.object({ nodes: z.number(), sources: z.instanceof(Int32Array), targets: z.instanceof(Int32Array), weights: z.instanceof(Float64Array) }),
  settings: z.object({ clustering: z.enum(['leiden', 'louvain']) }),
  jobs: z.array(z.object({ gamma: z.number(), seed: z.number() })),
})

const { graph, settings, jobs } = work.parse(workerData)
for (const found of clusterEach(graph, jobs, settings)) parentPort?.postMessage(found, [])
