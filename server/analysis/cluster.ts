import { buildGraph } from './leiden/graph.ts'
import { leiden } from './leiden/leiden.ts'
import type { Communities, LinkGraph } from './linkGraph.ts'
import { louvain } from './louvain.ts'
import type { Settings } from './settings.ts'

/** The one place that turns links into communities. Same graph, settings and seed: same communities. */
export function cluster(graph: LinkGraph, settings: Pick<Settings, 'clustering' | 'gamma'>, seed: number): Communities {
  if (graph.weights.length === 0) return { membership: Int32Array.from({ length: graph.nodes }, (_, node) => node), communities: graph.nodes }
  if (settings.clustering === 'louvain') return louvain(graph, seed)
  const { membership, communities } = leiden(buildGraph(graph), { quality: 'cpm', resolution: settings.gamma, seed, iterations: 10 })
  return { membership, communities }
}
