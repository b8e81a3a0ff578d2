import { buildGraph, type Graph } from '../../../server/analysis/leiden/graph.ts'
import { MinHeap } from './minHeap.ts'
import type { Peer } from './peer.ts'
import { tiesWhere } from './peerCase.ts'

/** More than any case here has rings. */
const BLOCKS = 80

/**
 * Hooi et al. 2016: on the bipartite graph of stores and values, a value of x stores weighs 1 / ln(x + 5). Nodes of least weight are
 * peeled off one by one, and the rest with the most weight per node is the block. For further blocks its stores are taken out and
 * values are weighed anew.
 */
export const fraudar: Peer = {
  id: 'fraudar',
  name: 'FRAUDAR',
  about: `FRAUDAR (Hooi et al. 2016) on stores × identifiers, site accounts, withdrawal accounts and payers, column weights 1/ln(x + 5); ${BLOCKS} blocks, one after the other, without stores in common.`,
  callSuspicion: 0.5,
  gates: false,
  find: (kase) => {
    const wanted = tiesWhere(kase, (_, kind) => kind !== 'vendor_site' && kind !== 'gambling_site')
    const taken = new Uint8Array(kase.stores)
    const blocks: number[][] = []
    while (blocks.length < BLOCKS) {
      const ties = tiesWhere({ ...kase, ties: wanted }, (store) => taken[store] === 0)
      if (ties.store.length === 0) break
      const degree = new Int32Array(kase.values)
      for (const value of ties.value) degree[value]!++
      const weights = Float64Array.from(ties.value, (value) => 1 / Math.log(degree[value]! + 5))
      const graph = buildGraph({ nodes: kase.stores + kase.values, sources: ties.store, targets: ties.value.map((value) => kase.stores + value), weights })
      const block = densestBlock(graph).filter((node) => node < kase.stores)
      if (block.length === 0) break
      for (const store of block) taken[store] = 1
      blocks.push(block)
    }
    return blocks
  },
}

/** The nodes that are left when the weight per node is highest while the lightest node is peeled off again and again, sorted. */
export function densestBlock(graph: Graph): number[] {
  const priority = new Float64Array(graph.nodes)
  let total = 0
  for (let node = 0; node < graph.nodes; node++) {
    for (let i = graph.offsets[node]!; i < graph.offsets[node + 1]!; i++) priority[node]! += graph.weights?.[i] ?? 1
    total += priority[node]! / 2
  }
  const heap = new MinHeap(priority)
  const peeled: number[] = []
  let best = { density: total / graph.nodes, left: graph.nodes }
  for (let left = graph.nodes - 1; left > 0; left--) {
    const node = heap.pop()
    total -= heap.priorityOf(node)
    for (let i = graph.offsets[node]!; i < graph.offsets[node + 1]!; i++) {
      const neighbour = graph.targets[i]!
      if (heap.has(neighbour)) heap.lower(neighbour, graph.weights?.[i] ?? 1)
    }
    peeled.push(node)
    if (total / left > best.density) best = { density: total / left, left }
  }
  const gone = new Uint8Array(graph.nodes)
  for (const node of peeled.slice(0, graph.nodes - best.left)) gone[node] = 1
  return Array.from({ length: graph.nodes }, (_, node) => node).filter((node) => gone[node] === 0 && graph.offsets[node + 1]! > graph.offsets[node]!)
}
