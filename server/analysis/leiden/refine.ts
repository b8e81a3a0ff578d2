import type { Graph } from './graph.ts'
import type { Check } from './localMove.ts'
import { ascending, byGroup } from './order.ts'
import type { Model } from './quality.ts'
import type { Random } from './random.ts'

/** How random the refinement is (θ of the paper), in mean edge weights: gains are divided by it before they are drawn from. */
const RANDOMNESS = 0.01

/**
 * Refinement (Traag, Waltman and van Eck 2019, algorithm A.2): inside each community nodes start alone and merge only with
 * well-connected neighbours, drawn in proportion to exp(gain / θ), so that every refined community is connected.
 * `membership` holds 0 … count - 1. Returns the refined groups, numbered from 0 so that those of one community follow each other.
 */
export function refine(graph: Graph, model: Model, membership: Int32Array, count: number, random: Random, check: Check): { groups: Int32Array; count: number } {
  const { nodes, offsets, targets, weights } = graph
  const { sizes, penalty, unit } = model
  const communitySize = new Float64Array(nodes)
  for (let v = 0; v < nodes; v++) communitySize[membership[v]!]! += sizes[v]!

  const refined = new Int32Array(nodes)
  const refinedSize = Float64Array.from(sizes)
  /** Weight of a refined community to the rest of its community. */
  const outward = new Float64Array(nodes)
  const alone = new Uint8Array(nodes).fill(1)
  const shuffled = ascending(nodes)
  random.shuffle(shuffled)
  // Community by community, so that what one of them needs stays in the processor's cache.
  const { order, starts } = byGroup(membership, count, shuffled)
  const weightTo = new Float64Array(nodes)
  const touched = new Int32Array(nodes)
  const chances = new Float64Array(nodes)

  let steps = 0
  for (let community = 0; community < count; community++) {
    for (let p = starts[community]!; p < starts[community + 1]!; p++) {
      const v = order[p]!
      refined[v] = v
      let sum = 0
      for (let i = offsets[v]!; i < offsets[v + 1]!; i++) if (membership[targets[i]!] === community) sum += weights === null ? 1 : weights[i]!
      outward[v] = sum
    }
    for (let p = starts[community]!; p < starts[community + 1]!; p++) {
      if ((++steps & 0x3fff) === 0) check()
      place(order[p]!, community)
    }
  }
  return { groups: refined, count: numberAlong(order, refined) }

  /** Merges `v`, if it is still alone, with a refined community that it has reason to join. */
  function place(v: number, community: number): void {
    if (alone[v] === 0) return
    const size = sizes[v]!
    if (outward[v]! < penalty * size * (communitySize[community]! - size)) return

    let touchedCount = 0
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const target = targets[i]!
      if (membership[target] !== community) continue
      const to = refined[target]!
      if (weightTo[to] === 0) touched[touchedCount++] = to
      weightTo[to]! += weights === null ? 1 : weights[i]!
    }
    const chosen = draw(v, community, touchedCount)
    for (let t = 0; t < touchedCount; t++) if (touched[t] !== chosen) weightTo[touched[t]!] = 0
    if (chosen === v) {
      weightTo[v] = 0
      return
    }
    outward[chosen]! += outward[v]! - 2 * weightTo[chosen]!
    weightTo[chosen] = 0
    refinedSize[chosen]! += size
    refinedSize[v] = 0
    refined[v] = chosen
    alone[chosen] = 0
    alone[v] = 0
  }

  /** Draws among well-connected refined communities whose gain is positive; `v` itself when there is none. */
  function draw(v: number, community: number, touchedCount: number): number {
    const size = sizes[v]!
    let largest = 0
    for (let t = 0; t < touchedCount; t++) {
      const to = touched[t]!
      const reach = refinedSize[to]!
      const wellConnected = to !== v && outward[to]! >= penalty * reach * (communitySize[community]! - reach)
      const gain = wellConnected ? weightTo[to]! - penalty * size * reach : -1
      chances[t] = gain
      if (gain > largest) largest = gain
    }
    if (largest <= 0) return v
    let total = 0
    for (let t = 0; t < touchedCount; t++) {
      const chance = chances[t]! >= 0 ? Math.exp((chances[t]! - largest) / (RANDOMNESS * unit)) : 0
      chances[t] = chance
      total += chance
    }
    let point = random.next() * total
    for (let t = 0; t < touchedCount; t++) {
      point -= chances[t]!
      if (point < 0 && chances[t]! > 0) return touched[t]!
    }
    return v
  }
}

/** Renumbers `groups` in place to 0 … k - 1 by their first node in `order`; returns k. */
function numberAlong(order: Int32Array, groups: Int32Array): number {
  const number = new Int32Array(groups.length).fill(-1)
  let next = 0
  for (const v of order) {
    const group = groups[v]!
    if (number[group] === -1) number[group] = next++
  }
  for (let v = 0; v < groups.length; v++) groups[v] = number[groups[v]!]!
  return next
}
