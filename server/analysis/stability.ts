import type { Communities, LinkGraph } from './linkGraph.ts'
import { round } from './scores.ts'

export interface Stability {
  /** Of each member, in the order of the ring's members: 0 to 1. */
  readonly members: readonly number[]
  /** Their mean. */
  readonly ring: number
}

/**
 * How often each member of a ring stays with the ring's core when the same links are clustered more strictly or loosely and from
 * other seeds. The core in one partition is the largest part of the ring that lies in one community, of two stores or more; of k
 * largest parts each counts 1/k. That others join the community at a loose γ does not count against a member.
 */
export function stability(rings: readonly (readonly number[])[], partitions: readonly Pick<Communities, 'membership'>[]): Stability[] {
  return rings.map((ring) => {
    const stays = ring.map(() => 0)
    for (const { membership } of partitions) {
      const sizes = new Map<number, number>()
      const parts = ring.map((node) => membership[node] ?? -1)
      for (const part of parts) sizes.set(part, (sizes.get(part) ?? 0) + 1)
      const largest = Math.max(...sizes.values())
      if (largest < 2) continue
      const cores = [...sizes.values()].filter((size) => size === largest).length
      for (const [index, part] of parts.entries()) if (sizes.get(part) === largest) stays[index] = (stays[index] ?? 0) + 1 / cores
    }
    const all = stays.reduce((sum, one) => sum + one, 0)
    return { members: stays.map((one) => mean(one, partitions.length)), ring: mean(all, partitions.length * ring.length) }
  })
}

function mean(sum: number, of: number): number {
  return of === 0 ? 0 : round(sum / of)
}

/** The part of a large graph that decides on the rings: their members, the members' neighbours, and the links among all of these. */
export function aroundRings(graph: LinkGraph, rings: readonly (readonly number[])[]): { graph: LinkGraph; rings: number[][] } {
  const member = new Uint8Array(graph.nodes)
  for (const ring of rings) for (const node of ring) member[node] = 1
  const near = Uint8Array.from(member)
  graph.sources.forEach((a, link) => {
    const b = graph.targets[link] ?? 0
    if (member[a] === 1) near[b] = 1
    if (member[b] === 1) near[a] = 1
  })
  const place = new Int32Array(graph.nodes)
  let nodes = 0
  near.forEach((is, node) => {
    place[node] = is === 1 ? nodes++ : -1
  })
  const at = (node: number | undefined): number => place[node ?? 0] ?? -1
  const kept = Int32Array.from(graph.sources.keys()).filter((link) => at(graph.sources[link]) >= 0 && at(graph.targets[link]) >= 0)
  return {
    graph: {
      nodes,
      sources: kept.map((link) => at(graph.sources[link])),
      targets: kept.map((link) => at(graph.targets[link])),
      weights: Float64Array.from(kept, (link) => graph.weights[link] ?? 0),
    },
    rings: rings.map((ring) => ring.map(at)),
  }
}
