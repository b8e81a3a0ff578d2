import type { Graph } from './graph.ts'
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
  const starts = new Int32Array(count + 1)
  for (let v = 0; v < nodes; v++) starts[groups[v]! + 1]!++
  for (let g = 0; g < count; g++) starts[g + 1]! += starts[g]!
  const cursor = starts.slice(0, count)
  const byGroup = new Int32Array(nodes)
  for (let v = 0; v < nodes; v++) byGroup[cursor[groups[v]!]!++] = v

  const sizes = new Float64Array(count)
  const loops = new Float64Array(count)
  const weightTo = new Float64Array(count)
  const touched = new Int32Array(count)
  const newOffsets = new Int32Array(count + 1)
  let capacity = Math.max(16, Math.min(targets.length, 4 * count))
  let newTargets = new Int32Array(capacity)
  let newWeights = new Float64Array(capacity)
  let write = 0
  for (let g = 0; g < count; g++) {
    let touchedCount = 0
    for (let p = starts[g]!; p < starts[g + 1]!; p++) {
      const v = byGroup[p]!
      sizes[g]! += model.sizes[v]!
      if (graph.loops !== null) loops[g]! += graph.loops[v]!
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
      capacity = Math.min(Math.max(2 * capacity, write + touchedCount), Math.max(targets.length, write + touchedCount))
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
    model: { sizes, penalty: model.penalty },
  }
}

function grow<T extends Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from)
  return to
}
