import type { Graph } from './graph.ts'
import { NeighbourWeights } from './neighbourWeights.ts'
import { ascending } from './order.ts'
import type { Model } from './quality.ts'
import type { Random } from './random.ts'

/** Called every few thousand nodes; throws to cancel. */
export type Check = () => void

/** What a move must gain at least, in mean edge weights: less is rounding. */
const LEAST_GAIN = 1e-12

/**
 * Fast local moving (Traag, Waltman and van Eck 2019): a queue of nodes, each moved to the neighbouring community of the
 * largest gain; neighbours outside that community are queued again. Changes `membership` in place; ids stay below graph.nodes.
 * A node in the queue is never queued twice, so a hub is looked at once a change of its surroundings and not once an edge.
 * Stops early after `limit` nodes. Returns how many moves were made.
 */
export function localMove(graph: Graph, model: Model, membership: Int32Array, random: Random, check: Check, limit = Infinity): number {
  const { nodes, offsets, targets } = graph
  const { sizes, penalty, unit } = model
  const leastGain = LEAST_GAIN * unit
  const communitySize = new Float64Array(nodes)
  const members = new Int32Array(nodes)
  for (let v = 0; v < nodes; v++) {
    communitySize[membership[v]!]! += sizes[v]!
    members[membership[v]!]!++
  }
  const free = new Int32Array(nodes)
  let freeCount = 0
  for (let c = nodes - 1; c >= 0; c--) if (members[c] === 0) free[freeCount++] = c

  const queue = ascending(nodes)
  random.shuffle(queue)
  const queued = new Uint8Array(nodes).fill(1)
  const around = new NeighbourWeights(graph)
  let head = 0
  let waiting = nodes
  let moves = 0

  for (let steps = 1; waiting > 0 && steps <= limit; steps++) {
    if ((steps & 0x3fff) === 0) check()
    const v = queue[head]!
    head = head + 1 === nodes ? 0 : head + 1
    waiting--
    queued[v] = 0

    const old = membership[v]!
    const size = sizes[v]!
    const toOld = around.collect(v, membership, old)
    communitySize[old]! -= size
    members[old]!--
    // Alone, a node gains nothing; the old community wins ties so that nothing moves without a reason.
    let best = old
    let bestGain = toOld - penalty * size * communitySize[old]!
    if (members[old]! > 0 && bestGain < 0 && freeCount > 0) {
      best = free[freeCount - 1]!
      bestGain = 0
    }
    for (let t = 0; t < around.count; t++) {
      const weight = around.weights[t]!
      // The penalty only takes away: what weighs too little need not be looked up.
      if (weight <= bestGain) continue
      const community = around.communities[t]!
      const gain = weight - penalty * size * communitySize[community]!
      if (gain > bestGain + leastGain) {
        bestGain = gain
        best = community
      }
    }

    if (members[best] === 0 && best !== old) freeCount--
    if (members[old] === 0 && best !== old) free[freeCount++] = old
    communitySize[best]! += size
    members[best]!++
    if (best === old) continue
    membership[v] = best
    moves++
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const neighbour = targets[i]!
      if (queued[neighbour] === 1 || membership[neighbour] === best) continue
      queued[neighbour] = 1
      const tail = head + waiting
      queue[tail >= nodes ? tail - nodes : tail] = neighbour
      waiting++
    }
  }
  return moves
}
