import { aggregate, compact } from './aggregate.ts'
import { splitDisconnected } from './connected.ts'
import type { Graph } from './graph.ts'
import { localMove } from './localMove.ts'
import { ascending, byGroup, reorder } from './order.ts'
import { modelOf, qualityOf, type QualityName } from './quality.ts'
import { Random } from './random.ts'
import { refine } from './refine.ts'

export interface LeidenOptions {
  quality: QualityName
  /** γ: for `cpm` in units of edge weight, for `modularity` 1 is the classic one. */
  resolution: number
  seed: number
  /**
   * How often the whole procedure starts over from its own result at most; it stops earlier when nothing moves.
   * Default: 2 for large graphs (2 million edges and more), up to 50 the smaller the graph is.
   */
  iterations?: number
  /** Told after every level. */
  onProgress?: (progress: LeidenProgress) => void
  /** Called before every level and every few thousand nodes; throw to cancel. */
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

/** Nodes from which a graph outgrows the processor's caches and renumbering pays. */
const WORTH_REORDERING = 50_000

/**
 * Leiden (Traag, Waltman and van Eck 2019, "From Louvain to Leiden: guaranteeing well-connected communities") with modularity or
 * the constant Potts model (Traag, Van Dooren and Nesterov 2011). Deterministic for a graph, options and seed.
 * Every community of the result is connected.
 */
export function leiden(graph: Graph, options: LeidenOptions): Partition {
  const { quality, resolution, seed, iterations = usualIterations(graph), onProgress, check = () => undefined } = options
  const random = new Random(seed)
  let membership = ascending(graph.nodes)
  const order = graph.nodes > WORTH_REORDERING ? sweep() : null
  const near = order === null ? graph : reorder(graph, order)
  const base = modelOf(near, quality, resolution)
  for (let iteration = 0; iteration < iterations; iteration++) {
    const moved = iterate(iteration)
    if (!moved) break
  }
  const connected = splitDisconnected(near, membership)
  const final = renumber(order === null ? connected.membership : putBack(connected.membership, order), connected.count)
  const reached = order === null ? final : order.map((v) => final[v]!)
  return { membership: final, communities: connected.count, quality: qualityOf(near, reached, connected.count, quality, resolution) }

  /** Looks at every node once and puts members of the communities so far next to each other, as most of their edges stay inside. */
  function sweep(): Int32Array {
    const moves = localMove(graph, modelOf(graph, quality, resolution), membership, random, check, graph.nodes)
    onProgress?.({ iteration: 0, level: 0, nodes: graph.nodes, moves })
    const { order: nodes } = byGroup(membership, compact(membership), ascending(graph.nodes))
    membership = nodes.map((v) => membership[v]!)
    return nodes
  }

  /** One pass down the levels, starting from `membership`. Says whether anything moved. */
  function iterate(iteration: number): boolean {
    let level = 0
    let current = { graph: near, model: base }
    let local = membership
    /** Node of the current level that each node of the graph stands in. */
    let place: Int32Array | null = null
    let moved = false
    for (;;) {
      check()
      const moves = localMove(current.graph, current.model, local, random, check)
      moved ||= moves > 0
      onProgress?.({ iteration, level, nodes: current.graph.nodes, moves })
      const communities = compact(local)
      if (communities === current.graph.nodes) break
      const refined = refine(current.graph, current.model, local, communities, random, check)
      // When nothing merges, the communities themselves become the nodes.
      const { groups: grouping, count: groups } = refined.count < current.graph.nodes ? refined : { groups: local.slice(), count: communities }
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

/** About 8 million entries in all, so that a small graph converges and a large one does not take minutes. */
function usualIterations(graph: Graph): number {
  return Math.min(50, Math.max(2, Math.round(8e6 / Math.max(1, graph.targets.length))))
}

/** Membership of the graph's own nodes from that of the reordered ones, numbered by first appearance again. */
function putBack(membership: Int32Array, order: Int32Array): Int32Array {
  const original = new Int32Array(membership.length)
  for (let i = 0; i < order.length; i++) original[order[i]!] = membership[i]!
  compact(original)
  return original
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
