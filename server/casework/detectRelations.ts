import type { CalledRing, GatedStore } from '../analysis/rings.ts'
import { round } from '../analysis/scores.ts'
import type { Ring } from '../contract/rings.ts'
import type { StorePair } from '../evidence/links/pairs.ts'

/** How strongly each member is tied to its ring: its mean log-odds with the other members. By store key. */
export function memberScores(rings: readonly CalledRing[], gated: readonly GatedStore[], pairs: readonly StorePair[]): Map<string, number> {
  const ringOf = new Map(rings.flatMap((ring, index) => ring.members.map((place) => [gated[place]?.sid ?? -1, index] as const)))
  const sums = new Map<number, number>()
  for (const { a, b, weight } of pairs) {
    const ring = ringOf.get(a)
    if (ring === undefined || ring !== ringOf.get(b)) continue
    sums.set(a, (sums.get(a) ?? 0) + weight)
    sums.set(b, (sums.get(b) ?? 0) + weight)
  }
  return new Map(
    rings.flatMap((ring) =>
      ring.members.flatMap((place) => {
        const store = gated[place]
        return store ? [[store.key, round((sums.get(store.sid) ?? 0) / Math.max(1, ring.members.length - 1))] as const] : []
      }),
    ),
  )
}

const SHOWN = 5

/** The other rings with the strongest links to each ring. */
export function relatedRings(rings: readonly CalledRing[], gated: readonly GatedStore[], pairs: readonly StorePair[]): (index: number) => Ring['related'] {
  const ringOf = new Map(rings.flatMap((ring, index) => ring.members.map((place) => [gated[place]?.sid ?? -1, index] as const)))
  const between = new Map<number, Map<number, { weight: number; links: number }>>()
  const add = (from: number, to: number, weight: number): void => {
    const row = between.get(from) ?? new Map<number, { weight: number; links: number }>()
    const cell = row.get(to) ?? { weight: 0, links: 0 }
    row.set(to, { weight: cell.weight + weight, links: cell.links + 1 })
    between.set(from, row)
  }
  for (const { a, b, weight } of pairs) {
    const x = ringOf.get(a)
    const y = ringOf.get(b)
    if (x === undefined || y === undefined || x === y) continue
    add(x, y, weight)
    add(y, x, weight)
  }
  return (index) =>
    [...(between.get(index) ?? [])]
      .toSorted(([x, a], [y, b]) => b.weight - a.weight || x - y)
      .slice(0, SHOWN)
      .flatMap(([other, { weight, links }]) => {
        const ring = rings[other]
        return ring
          ? [
              {
                ringId: ring.ringId,
                ringNo: other + 1,
                weight: round(weight),
                text: { zh: `${links} 对店铺有关联`, en: links === 1 ? '1 pair of stores is linked' : `${links} pairs of stores are linked` },
              },
            ]
          : []
      })
}
