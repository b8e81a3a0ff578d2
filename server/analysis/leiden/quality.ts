import { degrees, type Graph } from './graph.ts'

export type QualityName = 'cpm' | 'modularity'

/**
 * Both qualities are one form: Σ over communities of (weight inside − penalty · (Σ size)² / 2).
 * Constant Potts model: a node's size is 1 and the penalty is γ, in units of edge weight.
 * Modularity: a node's size is its degree and the penalty is γ / 2m.
 */
export interface Model {
  readonly sizes: Float64Array
  readonly penalty: number
  /** Mean weight of an edge: what is little or much is measured in it, so that scaling all weights changes nothing. */
  readonly unit: number
}

export function modelOf(graph: Graph, quality: QualityName, resolution: number): Model {
  const unit = meanWeight(graph)
  if (quality === 'cpm') return { sizes: new Float64Array(graph.nodes).fill(1), penalty: resolution, unit }
  const sizes = degrees(graph)
  let twiceWeight = 0
  for (const size of sizes) twiceWeight += size
  return { sizes, penalty: twiceWeight > 0 ? resolution / twiceWeight : 0, unit }
}

function meanWeight({ weights }: Graph): number {
  if (weights === null) return 1
  let sum = 0
  for (const weight of weights) sum += weight
  return sum > 0 ? sum / weights.length : 1
}

/** Weight inside communities (loops once), per community. */
function weightInside(graph: Graph, membership: Int32Array, communities: number): Float64Array {
  const inside = new Float64Array(communities)
  for (let v = 0; v < graph.nodes; v++) {
    const community = membership[v]!
    let twice = graph.loops === null ? 0 : 2 * graph.loops[v]!
    for (let i = graph.offsets[v]!; i < graph.offsets[v + 1]!; i++) {
      if (membership[graph.targets[i]!] === community) twice += graph.weights === null ? 1 : graph.weights[i]!
    }
    inside[community]! += twice / 2
  }
  return inside
}

/**
 * Newman's modularity (γ as given) or the value of the constant Potts model, Σ (inside − γ · n (n − 1) / 2).
 * `membership` holds communities 0 … communities - 1.
 */
export function qualityOf(graph: Graph, membership: Int32Array, communities: number, quality: QualityName, resolution: number): number {
  const inside = weightInside(graph, membership, communities)
  const sizes = new Float64Array(communities)
  if (quality === 'cpm') {
    for (const community of membership) sizes[community]!++
    let total = 0
    for (let c = 0; c < communities; c++) total += inside[c]! - (resolution * sizes[c]! * (sizes[c]! - 1)) / 2
    return total
  }
  const degree = degrees(graph)
  let twiceWeight = 0
  for (let v = 0; v < graph.nodes; v++) {
    sizes[membership[v]!]! += degree[v]!
    twiceWeight += degree[v]!
  }
  if (twiceWeight === 0) return 0
  let total = 0
  for (let c = 0; c < communities; c++) total += (2 * inside[c]!) / twiceWeight - resolution * (sizes[c]! / twiceWeight) ** 2
  return total
}
