import type { Peer } from './peer.ts'
import { groupsOf, isIdentity, storesOfValues, tiesWhere } from './peerCase.ts'

const MOST = 50

export const components: Peer = {
  id: 'components',
  name: 'Components',
  about: `Connected components on shared identifiers and accounts; values that more than ${MOST} stores have are cut.`,
  callSuspicion: 0.5,
  gates: false,
  find: (kase) => {
    const parent = Int32Array.from({ length: kase.stores }, (_, store) => store)
    const root = (store: number): number => {
      let node = store
      while (parent[node] !== node) {
        parent[node] = parent[parent[node] ?? 0] ?? 0
        node = parent[node] ?? 0
      }
      return node
    }
    for (const stores of storesOfValues(
      kase.values,
      tiesWhere(kase, (_, kind) => isIdentity(kind)),
    )) {
      if (stores.length > MOST) continue
      for (const store of stores) parent[root(store)] = root(stores[0] ?? store)
    }
    return groupsOf(
      parent.map((_, store) => root(store)),
      kase.stores,
    )
  },
}
