import type { PeerCase } from './peerCase.ts'

export interface CommonDays {
  /** Day matches of every pair of gated stores by `a * stores + b` (a < b): a common day at a site 1, a neighbouring day ½. */
  readonly matches: Map<number, number>
  /** Days on which each gated buyer bought at each site. */
  readonly daysAt: Map<number, Map<number, number>>
  /** Days from the first purchase to the last. */
  readonly span: number
}

/** Counts over the purchases of gated stores. */
export function commonDays({ stores, gated, purchases }: PeerCase): CommonDays {
  const daysAt = new Map<number, Map<number, number>>()
  const buyersOn = new Map<number, Map<number, number[]>>()
  let [first, last] = [Infinity, -Infinity]
  for (const [i, store] of purchases.store.entries()) {
    if (gated[store] !== 1) continue
    const [site, day] = [purchases.site[i] ?? 0, purchases.day[i] ?? 0]
    first = Math.min(first, day)
    last = Math.max(last, day)
    const own = entry(daysAt, store, () => new Map<number, number>())
    own.set(site, (own.get(site) ?? 0) + 1)
    entry(
      entry(buyersOn, site, () => new Map<number, number[]>()),
      day,
      (): number[] => [],
    ).push(store)
  }
  const matches = new Map<number, number>()
  const match = (a: number, b: number, weight: number): void => {
    if (a === b) return
    const pair = Math.min(a, b) * stores + Math.max(a, b)
    matches.set(pair, (matches.get(pair) ?? 0) + weight)
  }
  for (const days of buyersOn.values()) {
    for (const [day, today] of days) {
      for (const [i, a] of today.entries()) for (let j = i + 1; j < today.length; j++) match(a, today[j] ?? a, 1)
      for (const a of today) for (const b of days.get(day + 1) ?? []) match(a, b, 0.5)
    }
  }
  return { matches, daysAt, span: last - first + 1 }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
