import type { Graph } from './graph.ts'
import type { Check } from './localMove.ts'
import type { Model } from './quality.ts'
import type { Random } from './random.ts'

/** How random the refinement is (θ of the paper): gains are divided by it before they are drawn from. */
const RANDOMNESS = 0.01

/**
 * Refinement (Traag, Waltman and van Eck 2019, algorithm A.2): inside each community nodes start alone and merge only with
 * well-connected neighbours, drawn in proportion to exp(gain / θ), so that every refined community is connected.
 * Returns the refined membership; ids stay below graph.nodes.
 */
export function refine(graph: Graph, model: Model, membership: Int32Array, random: Random, check: Check): Int32Array {
  const { nodes, offsets, targets, weights } = graph
  const { sizes, penalty } = model
  const communitySize = new Float64Array(nodes)
  for (let v = 0; v < nodes; v++) communitySize[membership[v]!]! += sizes[v]!

  const refined = new Int32Array(nodes)
  const refinedSize = Float64Array.from(sizes)
  /** Weight of a refined community to the rest of its community. */
  const outward = new Float64Array(nodes)
  const alone = new Uint8Array(nodes).fill(1)
  for (let v = 0; v < nodes; v++) {
    refined[v] = v
    const community = membership[v]!
    let sum = 0
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) if (membership[targets[i]!] === community) sum += weights === null ? 1 : weights[i]!
    outward[v] = sum
  }

  const order = new Int32Array(nodes)
  for (let v = 0; v < nodes; v++) order[v] = v
  random.shuffle(order)
  const weightTo = new Float64Array(nodes)
  const touched = new Int32Array(nodes)
  const chances = new Float64Array(nodes)

  for (let step = 0; step < nodes; step++) {
    if ((step & 0x3fff) === 0) check()
    const v = order[step]!
    if (alone[v] === 0) continue
    const community = membership[v]!
    const size = sizes[v]!
    if (outward[v]! < penalty * size * (communitySize[community]! - size)) continue

    let touchedCount = 0
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const target = targets[i]!
      if (membership[target] !== community) continue
      const to = refined[target]!
      if (weightTo[to] === 0) touched[touchedCount++] = to
      weightTo[to]! += weights === null ? 1 : weights[i]!
    }
    const chosen = draw(v, touchedCount)
    for (let t = 0; t < touchedCount; t++) if (touched[t] !== chosen) weightTo[touched[t]!] = 0
    if (chosen === v) {
      weightTo[v] = 0
      continue
    }
    outward[chosen]! += outward[v]! - 2 * weightTo[chosen]!
    weightTo[chosen] = 0
    refinedSize[chosen]! += size
    refinedSize[v] = 0
    refined[v] = chosen
    alone[chosen] = 0
    alone[v] = 0
  }
  return refined

  /** Draws among well-connected refined communities whose gain is positive; `v` itself when there is none. */
  function draw(v: number, touchedCount: number): number {
    const community = membership[v]!
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
      const chance = chances[t]! >= 0 ? Math.exp((chances[t]! - largest) / RANDOMNESS) : 0
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
