import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { clusterEdges, type ClusterMessage } from './clusterEdges.ts'

const int32 = z.instanceof(Int32Array)
const work = z.object({
  edges: z.object({ nodes: z.number(), sources: int32, targets: int32, weights: z.instanceof(Float64Array).nullable() }),
  options: z.object({ quality: z.enum(['cpm', 'modularity']), resolution: z.number(), seed: z.number() }),
})

const tell = (message: ClusterMessage): void => parentPort?.postMessage(message, [])
const { edges, options } = work.parse(workerData)
tell({ clustered: clusterEdges(edges, options, (progress) => tell({ progress })) })
