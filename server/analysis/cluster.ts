import { buildGraph } from './leiden/graph.ts'
import { leiden } from './leiden/leiden.ts'
import type { Communities, LinkGraph } from './linkGraph.ts'
import { louvain } from './louvain.ts'
import type { Settings } from './settings.ts'

/** One way to cluster a graph: γ in log-odds units (ignored by Louvain) and a seed. */
export type ClusterJob = Pick<Settings, 'gamma' | 'seed'>

/** The one place that turns links into communities. Same graph, settings and seed: same communities. */
export function cluster(graph: LinkGraph, { clustering, gamma }: Pick<Settings, 'clustering' | 'gamma'>, seed: number): Communities {
  const [found] = clusterEach(graph, [{ gamma, seed }], { clustering })
  return found!
}

/** The communities of each job in turn; the graph is built once. */
export function* clusterEach(graph: LinkGraph, jobs: readonly ClusterJob[], { clustering }: Pick<Settings, 'clustering'>): Generator<Communities> {
  const built = clustering === 'leiden' ? buildGraph(graph) : null
  for (const { gamma, seed } of jobs) {
    if (graph.weights.length === 0) yield { membership: Int32Array.from({ length: graph.nodes }, (_, node) => node), communities: graph.nodes }
    else if (built === null) yield louvain(graph, seed)
    else {
      const { membership, communities } = leiden(built, { quality: 'cpm', resolution: gamma, seed, iterations: 10 })
      yield { membership, communities }
    }
  }
}
