import { buildGraph } from '../../../server/analysis/leiden/graph.ts'
import { leiden } from '../../../server/analysis/leiden/leiden.ts'
import { PEER_SEED, type Peer } from './peer.ts'
import { groupsOf, isIdentity, storesOfValues, tiesWhere } from './peerCase.ts'

/** A value of k stores makes k² pairs, and beyond this next to no weight. */
const MOST = 100

/** Adamic and Adar 2003: a common neighbour with k neighbours counts 1 / ln k. */
export const adamicAdar: Peer = {
  id: 'adamic_adar',
  name: 'Adamic–Adar',
  about: `Leiden (modularity) on the projection of identifiers and accounts to stores, weighted after Adamic and Adar; values that more than ${MOST} stores have make no pairs.`,
  callSuspicion: 0.5,
  gates: false,
  find: (kase) => {
    const [sources, targets, weights]: [number[], number[], number[]] = [[], [], []]
    for (const stores of storesOfValues(
      kase.values,
      tiesWhere(kase, (_, kind) => isIdentity(kind)),
    )) {
      if (stores.length < 2 || stores.length > MOST) continue
      for (let i = 0; i < stores.length; i++) {
        for (let j = i + 1; j < stores.length; j++) {
          sources.push(stores[i] ?? 0)
          targets.push(stores[j] ?? 0)
          weights.push(1 / Math.log(stores.length))
        }
      }
    }
    const graph = buildGraph({ nodes: kase.stores, sources: Int32Array.from(sources), targets: Int32Array.from(targets), weights: Float64Array.from(weights) })
    return groupsOf(leiden(graph, { quality: 'modularity', resolution: 1, seed: PEER_SEED, iterations: 10 }).membership, kase.stores)
  },
}
