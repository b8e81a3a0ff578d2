import type { Graph } from './graph.ts'

/**
 * Gives every connected part of a community an id of its own: parts that no edge joins never gain by staying together.
 * Returns a new membership with ids 0 … count - 1 by first appearance, and how many communities had to be split.
 */
export function splitDisconnected(graph: Graph, membership: Int32Array): { membership: Int32Array; count: number; split: number } {
  const parts = new Int32Array(graph.nodes).fill(-1)
  const stack = new Int32Array(graph.nodes)
  const seen = new Uint8Array(graph.nodes)
  let count = 0
  let split = 0
  for (let start = 0; start < graph.nodes; start++) {
    if (parts[start] !== -1) continue
    const community = membership[start]!
    if (seen[community] === 1) split++
    seen[community] = 1
    let depth = 0
    stack[depth++] = start
    parts[start] = count
    while (depth > 0) {
      const v = stack[--depth]!
      for (let i = graph.offsets[v]!; i < graph.offsets[v + 1]!; i++) {
        const target = graph.targets[i]!
        if (parts[target] !== -1 || membership[target] !== community) continue
        parts[target] = count
        stack[depth++] = target
      }
    }
    count++
  }
  return { membership: parts, count, split }
}
