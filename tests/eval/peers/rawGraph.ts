import type { LinkGraph } from '../../../server/analysis/linkGraph.ts'
import type { PeerCase } from './peerCase.ts'

/** The mixed graph as it is: stores first, then values, an edge of weight 1 for each tie. */
export function rawGraph({ stores, values, ties }: PeerCase): LinkGraph {
  return {
    nodes: stores + values,
    sources: ties.store,
    targets: ties.value.map((value) => stores + value),
    weights: new Float64Array(ties.store.length).fill(1),
  }
}
