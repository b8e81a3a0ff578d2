import { z } from 'zod'
import { inWorker } from '../analysis/inWorker.ts'
import { buildGraph, type EdgeList } from '../analysis/leiden/graph.ts'
import { leiden, type LeidenOptions, type LeidenProgress } from '../analysis/leiden/leiden.ts'
import { qualityOf } from '../analysis/leiden/quality.ts'
import { throwIfCancelled } from '../errors.ts'

/** Edges below which a worker takes longer to start than the clustering takes. */
const SMALL = 50_000

export type ClusterOptions = Pick<LeidenOptions, 'quality' | 'resolution' | 'seed'>

const int32 = z.custom<Int32Array>((value) => value instanceof Int32Array)
const clustered = z.object({ membership: int32, communities: z.number(), quality: z.number(), modularity: z.number() })
export type ClusteredEdges = z.infer<typeof clustered>

const message = z.union([
  z.object({ progress: z.object({ iteration: z.number(), level: z.number(), nodes: z.number(), moves: z.number() }) }),
  z.object({ clustered }),
])
export type ClusterMessage = z.infer<typeof message>

export function clusterEdges(edges: EdgeList, options: ClusterOptions, onProgress: (progress: LeidenProgress) => void): ClusteredEdges {
  const graph = buildGraph(edges)
  const found = leiden(graph, { ...options, onProgress })
  return { ...found, modularity: qualityOf(graph, found.membership, found.communities, 'modularity', 1) }
}

/** `clusterEdges`, in a worker when there are many: it takes the arrays over, and this thread stays free for progress and for Ctrl-C. */
export async function clusterEdgesInWorker(
  edges: EdgeList,
  options: ClusterOptions,
  onProgress: (progress: LeidenProgress) => void,
  signal: AbortSignal,
): Promise<ClusteredEdges> {
  throwIfCancelled(signal)
  const { quality, resolution, seed } = options
  if (edges.sources.length < SMALL) return clusterEdges(edges, { quality, resolution, seed }, onProgress)
  const results: ClusteredEdges[] = []
  const hear = (heard: unknown): void => {
    const told = message.parse(heard)
    if ('progress' in told) onProgress(told.progress)
    else results.push(told.clustered)
  }
  const given = [edges.sources, edges.targets, edges.weights].flatMap((array) => (array?.buffer instanceof ArrayBuffer ? [array.buffer] : []))
  await inWorker(new URL('clusterEdgesWorker.mjs', import.meta.url), { edges, options: { quality, resolution, seed } }, signal, hear, given)
  const [result] = results
  if (result === undefined) throw new Error('The community engine ended without a result.')
  return result
}
