import Graph from 'graphology'
import louvainOf from 'graphology-communities-louvain'
import { Random } from './leiden/random.ts'
import type { Communities, LinkGraph } from './linkGraph.ts'
import { renumber } from './renumber.ts'

/** Louvain with modularity on the link graph, by graphology: the baseline. Deterministic for a graph and seed. */
export function louvain(graph: LinkGraph, seed: number): Communities {
  const random = new Random(seed)
  const network = new Graph({ type: 'undirected' })
  for (let node = 0; node < graph.nodes; node++) network.addNode(node)
  graph.weights.forEach((weight, i) => network.addEdge(graph.sources[i], graph.targets[i], { weight }))
  const found = louvainOf(network, { getEdgeWeight: 'weight', rng: () => random.next() })
  return renumber(Int32Array.from({ length: graph.nodes }, (_, node) => found[String(node)] ?? -1))
}
