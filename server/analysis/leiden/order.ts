import type { Graph } from './graph.ts'

/** The nodes of one group after those of another, each group in the sequence of `nodes`. `groups` holds 0 … count - 1. */
export function byGroup(groups: Int32Array, count: number, nodes: Int32Array): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1)
  for (let v = 0; v < groups.length; v++) starts[groups[v]! + 1]!++
  for (let g = 0; g < count; g++) starts[g + 1]! += starts[g]!
  const cursor = starts.slice(0, count)
  const order = new Int32Array(nodes.length)
  for (let i = 0; i < nodes.length; i++) order[cursor[groups[nodes[i]!]!]!++] = nodes[i]!
  return { order, starts }
}

/** 0 … count - 1. */
export function ascending(count: number): Int32Array {
  const numbers = new Int32Array(count)
  for (let i = 0; i < count; i++) numbers[i] = i
  return numbers
}

/** The same graph with its nodes renumbered: node `order[i]` becomes i. */
export function reorder(graph: Graph, order: Int32Array): Graph {
  const { nodes, offsets, targets, weights, loops } = graph
  const rank = new Int32Array(nodes)
  for (let i = 0; i < nodes; i++) rank[order[i]!] = i
  const newOffsets = new Int32Array(nodes + 1)
  const newTargets = new Int32Array(targets.length)
  const newWeights = weights === null ? null : new Float64Array(targets.length)
  let write = 0
  for (let i = 0; i < nodes; i++) {
    const v = order[i]!
    for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
      newTargets[write] = rank[targets[j]!]!
      if (newWeights !== null) newWeights[write] = weights![j]!
      write++
    }
    newOffsets[i + 1] = write
  }
  return { nodes, offsets: newOffsets, targets: newTargets, weights: newWeights, loops: loops === null ? null : Float64Array.from(order, (v) => loops[v]!) }
}
