import { louvain } from '../../../server/analysis/louvain.ts'
import { PEER_SEED, type Peer } from './peer.ts'
import { groupsOf } from './peerCase.ts'
import { rawGraph } from './rawGraph.ts'

/** Blondel et al. 2008, by graphology. */
export const louvainRaw: Peer = {
  id: 'louvain',
  name: 'Louvain, raw graph',
  about: 'Louvain (modularity, graphology) on the graph of stores, identifiers, accounts, vendor sites, site accounts, codes’ owners and payers as it is.',
  callSuspicion: 0.5,
  gates: false,
  find: (kase) => (kase.ties.store.length === 0 ? [] : groupsOf(louvain(rawGraph(kase), PEER_SEED).membership, kase.stores)),
}
