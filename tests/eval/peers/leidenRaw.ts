import { buildGraph } from '../../../server/analysis/leiden/graph.ts'
import { leiden } from '../../../server/analysis/leiden/leiden.ts'
import { PEER_SEED, type Peer } from './peer.ts'
import { groupsOf } from './peerCase.ts'
import { rawGraph } from './rawGraph.ts'

/** Traag, Waltman and van Eck 2019. */
export const leidenRaw: Peer = {
  id: 'leiden',
  name: 'Leiden, raw graph',
  about: 'Leiden (modularity, this project’s engine) on the same graph.',
  callSuspicion: 0.5,
  gates: false,
  find: (kase) =>
    groupsOf(leiden(buildGraph(rawGraph(kase)), { quality: 'modularity', resolution: 1, seed: PEER_SEED, iterations: 10 }).membership, kase.stores),
}
