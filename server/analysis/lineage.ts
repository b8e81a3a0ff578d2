/** What a run keeps of a ring that its lineage needs: a store is in one ring of a run at most. */
export interface RingStores {
  readonly ringId: string
  readonly stores: readonly string[]
}

export const RING_CHANGES = ['unchanged', 'grown', 'shrunk', 'changed', 'split', 'merged', 'born', 'gone'] as const

export interface RingChange {
  readonly change: (typeof RING_CHANGES)[number]
  /** The ring of the later run; null for one that is gone. */
  readonly ringId: string | null
  /** The rings of the earlier run that it continues, nearest first, with the stores that both have. */
  readonly from: readonly { readonly ringId: string; readonly shared: number }[]
  /** Its stores that none of these had, and theirs that it has not; empty for one that is born or gone. */
  readonly joined: readonly string[]
  readonly left: readonly string[]
}

/**
 * What became of the rings of one run in another. A ring continues an earlier one when they share two stores or more (one, where a verdict
 * made a ring of a single store) and at least half of the smaller of the two. One that continues several is `merged`; one of several that
 * continue the same is `split`. Otherwise stores joined (`grown`), left (`shrunk`), both (`changed`) or neither. Later rings in their
 * order, then what is gone.
 */
export function lineage(before: readonly RingStores[], after: readonly RingStores[]): RingChange[] {
  const sizes = new Map(before.map(({ ringId, stores }) => [ringId, stores.length]))
  const storesOf = new Map(before.map(({ ringId, stores }) => [ringId, stores]))
  const order = new Map(before.map(({ ringId }, index) => [ringId, index]))
  const home = new Map(before.flatMap(({ ringId, stores }) => stores.map((store) => [store, ringId] as const)))
  const heirs = new Map<string, number>()
  const continued = after.map(({ ringId, stores }) => {
    const shared = new Map<string, number>()
    for (const store of stores) {
      const old = home.get(store)
      if (old !== undefined) shared.set(old, (shared.get(old) ?? 0) + 1)
    }
    const jaccard = (old: string, both: number): number => both / (stores.length + (sizes.get(old) ?? 0) - both)
    const from = [...shared]
      .filter(([old, both]) => {
        const smaller = Math.min(stores.length, sizes.get(old) ?? 0)
        return both >= Math.min(2, smaller) && 2 * both >= smaller
      })
      .toSorted(([x, a], [y, b]) => jaccard(y, b) - jaccard(x, a) || b - a || (order.get(x) ?? 0) - (order.get(y) ?? 0))
      .map(([old, both]) => ({ ringId: old, shared: both }))
    for (const { ringId: old } of from) heirs.set(old, (heirs.get(old) ?? 0) + 1)
    return { ringId, stores, from }
  })
  const changes = continued.map(({ ringId, stores, from }): RingChange => {
    if (from.length === 0) return { change: 'born', ringId, from, joined: [], left: [] }
    const had = new Set(from.flatMap((old) => storesOf.get(old.ringId) ?? []))
    const has = new Set(stores)
    const joined = stores.filter((store) => !had.has(store))
    const left = [...had].filter((store) => !has.has(store))
    const change =
      from.length > 1
        ? 'merged'
        : from.some((old) => (heirs.get(old.ringId) ?? 0) > 1)
          ? 'split'
          : joined.length > 0
            ? left.length > 0
              ? 'changed'
              : 'grown'
            : left.length > 0
              ? 'shrunk'
              : 'unchanged'
    return { change, ringId, from, joined, left }
  })
  const gone = before.filter(({ ringId }) => !heirs.has(ringId))
  return [...changes, ...gone.map(({ ringId }): RingChange => ({ change: 'gone', ringId: null, from: [{ ringId, shared: 0 }], joined: [], left: [] }))]
}
