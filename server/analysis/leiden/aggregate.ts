import type { Graph } from './graph.ts'
import { ascending, byGroup } from './order.ts'
import type { Model } from './quality.ts'

/** Renumbers `membership` in place to 0 … k - 1 by first appearance and returns k. */
export function compact(membership: Int32Array): number {
  const place = new Int32Array(membership.length).fill(-1)
  let next = 0
  for (let v = 0; v < membership.length; v++) {
    const community = membership[v]!
    if (place[community] === -1) place[community] = next++
    membership[v] = place[community]!
  }
  return next
}

/** One node a group; weights between groups summed, weight inside a group becomes its loop. `groups` holds 0 … count - 1. */
export function aggregate(graph: Graph, model: Model, groups: Int32Array, count: number): { graph: Graph; model: Model } {
  const { nodes, offsets, targets, weights } = graph
  const { order, starts } = byGroup(groups, count, ascending(nodes))
  const sizes = new Float64Array(count)
  const loops = new Float64Array(count)
  const weightTo = new Float64Array(count)
  const touched = new Int32Array(count)
  const newOffsets = new Int32Array(count + 1)
  let capacity = Math.min(targets.length, Math.max(16, 2 * count))
  let newTargets = new Int32Array(capacity)
  let newWeights = new Float64Array(capacity)
  let write = 0
  let read = 0
  for (let g = 0; g < count; g++) {
    let touchedCount = 0
    for (let p = starts[g]!; p < starts[g + 1]!; p++) {
      const v = order[p]!
      sizes[g]! += model.sizes[v]!
      if (graph.loops !== null) loops[g]! += graph.loops[v]!
      read += offsets[v + 1]! - offsets[v]!
      for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
        const to = groups[targets[i]!]!
        const weight = weights === null ? 1 : weights[i]!
        if (to === g) {
          loops[g]! += weight / 2
          continue
        }
        if (weightTo[to] === 0) touched[touchedCount++] = to
        weightTo[to]! += weight
      }
    }
    if (write + touchedCount > capacity) {
      // As if the rest shrank like what has been read so far: doubling would take twice the memory.
      capacity = Math.min(targets.length, Math.ceil(((write + touchedCount) / read) * targets.length * 1.1))
      newTargets = grow(newTargets, new Int32Array(capacity))
      newWeights = grow(newWeights, new Float64Array(capacity))
    }
    for (let t = 0; t < touchedCount; t++) {
      const to = touched[t]!
      newTargets[write] = to
      newWeights[write++] = weightTo[to]!
      weightTo[to] = 0
    }
    newOffsets[g + 1] = write
  }
  return {
    graph: { nodes: count, offsets: newOffsets, targets: newTargets.subarray(0, write), weights: newWeights.subarray(0, write), loops },
    model: { ...model, sizes },
  }
}

function grow<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
