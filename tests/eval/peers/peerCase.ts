/** Which store has which value: entry i says that `store[i]` has `value[i]`. Each pair stands once. */
export interface Ties {
  readonly store: Int32Array
  readonly value: Int32Array
}

/** What a peer sees of a case. Stores are 0 … stores − 1, values 0 … values − 1; values of one store only are left out. */
export interface PeerCase {
  readonly stores: number
  readonly values: number
  readonly ties: Ties
  /** Kind of each value: an identifier kind, `bank_account`, `site_account`, `qr_account`, `gambling_site`, `controller`, `vendor_site`, `payer`. */
  readonly kinds: readonly string[]
  /** s of `suspicionOf`, and whether it is above −1. */
  readonly suspicion: Float64Array
  readonly gated: Uint8Array
  /** Days on which a store bought numbers at a site. Each stands once. */
  readonly purchases: { readonly store: Int32Array; readonly site: Int32Array; readonly day: Int32Array }
}

/** Kinds that say who is behind a store. */
const WHO = new Set(['vendor_site', 'payer', 'gambling_site'])

export function isIdentity(kind: string): boolean {
  return !WHO.has(kind)
}

/** The ties that `keep` keeps. */
export function tiesWhere({ ties, kinds }: PeerCase, keep: (store: number, kind: string) => boolean): Ties {
  const places: number[] = []
  for (let i = 0; i < ties.store.length; i++) if (keep(ties.store[i] ?? 0, kinds[ties.value[i] ?? 0] ?? '')) places.push(i)
  return { store: Int32Array.from(places, (i) => ties.store[i] ?? 0), value: Int32Array.from(places, (i) => ties.value[i] ?? 0) }
}

/** The case with the gated stores only; numbers stay. */
export function gatedOnly(kase: PeerCase): PeerCase {
  return { ...kase, ties: tiesWhere(kase, (store) => kase.gated[store] === 1) }
}

/** The stores of each value, by value. */
export function storesOfValues(values: number, ties: Ties): number[][] {
  const stores = Array.from({ length: values }, (): number[] => [])
  for (let i = 0; i < ties.store.length; i++) stores[ties.value[i] ?? 0]?.push(ties.store[i] ?? 0)
  return stores
}

/** Communities of a membership as lists of stores; nodes from `stores` on are no stores. */
export function groupsOf(membership: ArrayLike<number>, stores: number): number[][] {
  const groups = new Map<number, number[]>()
  for (let store = 0; store < stores; store++) {
    const community = membership[store] ?? -1
    const group = groups.get(community)
    if (group) group.push(store)
    else groups.set(community, [store])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
