import type { Graph } from './graph.ts'

/** Rows up to this length use the small table, which is four times as long. */
const SHORT_ROW = 64
const TABLE_BITS = 8

/**
 * How much weight a node sends to each community around it. Short rows, which are nearly all, are summed in a table that fits
 * into the processor's nearest cache; an array over all communities would miss it at every neighbour.
 */
export class NeighbourWeights {
  /** Communities around the node collected last, each once: `communities[0 … count - 1]`, with their `weights`. */
  readonly communities: Int32Array
  readonly weights: Float64Array
  count = 0
  private readonly graph: Graph
  private readonly slots = new Int32Array(1 << TABLE_BITS).fill(-1)
  private readonly used = new Int32Array(SHORT_ROW)
  /** Place in `communities` of each community; 0 or anything else when it is not there. */
  private readonly places: Int32Array

  constructor(graph: Graph) {
    let longest = 0
    for (let v = 0; v < graph.nodes; v++) longest = Math.max(longest, graph.offsets[v + 1]! - graph.offsets[v]!)
    this.graph = graph
    this.communities = new Int32Array(longest)
    this.weights = new Float64Array(longest)
    this.places = new Int32Array(longest > SHORT_ROW ? graph.nodes : 0)
  }

  /** Collects what surrounds node `v`; returns the weight that goes to community `own`. */
  collect(v: number, membership: Int32Array, own: number): number {
    const start = this.graph.offsets[v]!
    const end = this.graph.offsets[v + 1]!
    return end - start <= SHORT_ROW ? this.collectShort(start, end, membership, own) : this.collectLong(start, end, membership, own)
  }

  private collectShort(start: number, end: number, membership: Int32Array, own: number): number {
    const { slots, used, communities, weights } = this
    const { targets, weights: entryWeights } = this.graph
    const mask = (1 << TABLE_BITS) - 1
    let count = 0
    let toOwn = 0
    for (let i = start; i < end; i++) {
      const community = membership[targets[i]!]!
      const weight = entryWeights === null ? 1 : entryWeights[i]!
      if (community === own) {
        toOwn += weight
        continue
      }
      let slot = Math.imul(community, 0x9e3779b1) >>> (32 - TABLE_BITS)
      while (slots[slot] !== -1 && communities[slots[slot]!] !== community) slot = (slot + 1) & mask
      if (slots[slot] === -1) {
        slots[slot] = count
        used[count] = slot
        communities[count] = community
        weights[count++] = weight
      } else weights[slots[slot]!]! += weight
    }
    for (let t = 0; t < count; t++) slots[used[t]!] = -1
    this.count = count
    return toOwn
  }

  private collectLong(start: number, end: number, membership: Int32Array, own: number): number {
    const { places, communities, weights } = this
    const { targets, weights: entryWeights } = this.graph
    let count = 0
    let toOwn = 0
    for (let i = start; i < end; i++) {
      const community = membership[targets[i]!]!
      const weight = entryWeights === null ? 1 : entryWeights[i]!
      if (community === own) {
        toOwn += weight
        continue
      }
      const place = places[community]!
      if (place < count && communities[place] === community) weights[place]! += weight
      else {
        places[community] = count
        communities[count] = community
        weights[count++] = weight
      }
    }
    this.count = count
    return toOwn
  }
}
