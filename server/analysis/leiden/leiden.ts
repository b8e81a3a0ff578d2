import { aggregate, compact } from './aggregate.ts'
import { splitDisconnected } from './connected.ts'
import type { Graph } from './graph.ts'
import { localMove } from './localMove.ts'
import { modelOf, qualityOf, type QualityName } from './quality.ts'
import { Random } from './random.ts'
import { refine } from './refine.ts'

export interface LeidenOptions {
  quality: QualityName
  /** γ: for `cpm` in units of edge weight, for `modularity` 1 is the classic one. */
  resolution: number
  seed: number
  /** How often the whole procedure starts over from its own result; it stops earlier when nothing moves. Default 2. */
  iterations?: number
  /** Told after every level. */
  onProgress?: (progress: LeidenProgress) => void
  /** Called every few thousand nodes; throw to cancel. */
  check?: () => void
}

export interface LeidenProgress {
  iteration: number
  level: number
  /** Nodes of the graph at this level. */
  nodes: number
  moves: number
}

export interface Partition {
  /** Community of every node: 0 … communities - 1, largest community first, then by its smallest node. */
  membership: Int32Array
  communities: number
  /** Value of the quality function. */
  quality: number
}

/**
 * Leiden (Traag, Waltman and van Eck 2019, "From Louvain to Leiden: guaranteeing well-connected communities") with modularity or
 * the constant Potts model (Traag, Van Dooren and Nesterov 2011). Deterministic for a graph, options and seed.
 * Every community of the result is connected.
 */
export function leiden(graph: Graph, options: LeidenOptions): Partition {
  const { quality, resolution, seed, iterations = 2, onProgress, check = () => undefined } = options
  const random = new Random(seed)
  const base = modelOf(graph, quality, resolution)
  let membership = Int32Array.from({ length: graph.nodes }, (_, v) => v)
  for (let iteration = 0; iteration < iterations; iteration++) {
    const moved = iterate(iteration)
    if (!moved) break
  }
  const connected = splitDisconnected(graph, membership)
  const final = renumber(connected.membership, connected.count)
  return { membership: final, communities: connected.count, quality: qualityOf(graph, final, connected.count, quality, resolution) }

  /** One pass down the levels, starting from `membership`. Says whether anything moved. */
  function iterate(iteration: number): boolean {
    let level = 0
    let current = { graph, model: base }
    let local = membership
    /** Node of the current level that each node of the graph stands in. */
    let place: Int32Array | null = null
    let moved = false
    for (;;) {
      const moves = localMove(current.graph, current.model, local, random, check)
      moved ||= moves > 0
      onProgress?.({ iteration, level, nodes: current.graph.nodes, moves })
      const communities = compact(local)
      if (communities === current.graph.nodes) break
      const refined = refine(current.graph, current.model, local, random, check)
      let groups = compact(refined)
      let grouping = refined
      if (groups === current.graph.nodes) {
        groups = communities
        grouping = local.slice()
      }
      const above = new Int32Array(groups)
      for (let v = 0; v < current.graph.nodes; v++) above[grouping[v]!] = local[v]!
      place = place === null ? grouping : place.map((node) => grouping[node]!)
      current = aggregate(current.graph, current.model, grouping, groups)
      local = above
      level++
    }
    if (place !== null) membership = place.map((node) => local[node]!)
    else membership = local
    return moved
  }
}

/** Largest first, ties by the smallest node, so that equal partitions have equal numbers. */
function renumber(membership: Int32Array, count: number): Int32Array {
  const sizes = new Int32Array(count)
  for (const community of membership) sizes[community]!++
  // Ids are by first appearance already, so a smaller id has the smaller first node.
  const order = Array.from({ length: count }, (_, c) => c).toSorted((a, b) => sizes[b]! - sizes[a]! || a - b)
  const rank = new Int32Array(count)
  for (let r = 0; r < count; r++) rank[order[r]!] = r
  return membership.map((community) => rank[community]!)
}
