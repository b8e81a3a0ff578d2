import type { LinkGraph } from '../../analysis/linkGraph.ts'

/** A ring beside the community that continues it in another partition; nodes are places in the run's gated stores. */
export interface RingCompared {
  /** The community that keeps most of the ring; of several the one numbered first. Empty when no two of its stores stay together. */
  readonly group: readonly number[]
  readonly joined: readonly number[]
  /** With how many other stores each would be. */
  readonly left: readonly { readonly node: number; readonly company: readonly number[] }[]
  /** Sizes of the ring's own parts, largest first. */
  readonly parts: readonly number[]
}

export function compareRing(ring: readonly number[], membership: Int32Array): RingCompared {
  const parts = new Map<number, number>()
  for (const node of ring) parts.set(membership[node] ?? -1, (parts.get(membership[node] ?? -1) ?? 0) + 1)
  const [best] = [...parts].toSorted(([x, a], [y, b]) => b - a || x - y)
  const communities = new Map<number, number[]>([...parts.keys()].map((community) => [community, []]))
  membership.forEach((community, node) => communities.get(community)?.push(node))
  const stays = best && best[1] >= 2 ? best[0] : null
  const inRing = new Set(ring)
  const group = stays === null ? [] : (communities.get(stays) ?? [])
  return {
    group,
    joined: group.filter((node) => !inRing.has(node)),
    left: ring.flatMap((node) => {
      const community = membership[node] ?? -1
      return community === stays ? [] : [{ node, company: (communities.get(community) ?? []).filter((other) => other !== node) }]
    }),
    parts: [...parts.values()].toSorted((a, b) => b - a),
  }
}

export interface Ties {
  readonly weight: number
  /** Strongest first. */
  readonly ties: readonly { readonly node: number; readonly weight: number }[]
}

/** How the stores that join are linked to those that were there: the sum, and the `most` strongest. */
export function tiesTo({ sources, targets, weights }: LinkGraph, joined: readonly number[], ring: readonly number[], most: number): Map<number, Ties> {
  const found = new Map(joined.map((node): [number, { node: number; weight: number }[]] => [node, []]))
  const inRing = new Set(ring)
  sources.forEach((a, link) => {
    const b = targets[link] ?? 0
    const weight = weights[link] ?? 0
    if (inRing.has(b)) found.get(a)?.push({ node: b, weight })
    if (inRing.has(a)) found.get(b)?.push({ node: a, weight })
  })
  return new Map(
    [...found].map(([node, ties]) => [
      node,
      { weight: ties.reduce((sum, tie) => sum + tie.weight, 0), ties: ties.toSorted((x, y) => y.weight - x.weight || x.node - y.node).slice(0, most) },
    ]),
  )
}
