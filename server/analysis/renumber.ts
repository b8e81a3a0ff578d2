import type { Communities } from './linkGraph.ts'

/** Communities numbered canonically: the largest first, then by their smallest node. */
export function renumber(membership: Int32Array): Communities {
  const groups = new Map<number, { first: number; size: number }>()
  membership.forEach((community, node) => {
    const group = groups.get(community)
    if (group) group.size++
    else groups.set(community, { first: node, size: 1 })
  })
  const order = [...groups].toSorted(([, a], [, b]) => b.size - a.size || a.first - b.first)
  const place = new Map(order.map(([community], position) => [community, position]))
  return { membership: membership.map((community) => place.get(community) ?? -1), communities: order.length }
}
