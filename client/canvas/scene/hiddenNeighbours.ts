import type { GraphRelation } from '../../../server/contract/common.ts'
import { isRelationVisible, type SceneState } from './sceneState.ts'

/** One relation of the graph for a pair, whatever its `n` counts. */
const AGGREGATES: ReadonlySet<string> = new Set(['USED_SITE', 'USED_ACCOUNT', 'USED_OUTLET', 'PAID_STORE'])

/** How many relations of a node are in the graph but not drawn; 0 where the graph did not say its degree. */
export function hiddenNeighbours(state: SceneState, nodeId: string): number {
  const { degree } = state.graph.getNodeAttribute(nodeId, 'node')
  if (degree === undefined) return 0
  const drawn = state.graph
    .relationsOf(nodeId)
    .filter(({ id }) => isRelationVisible(state, id))
    .reduce((sum, relation) => sum + multiplicity(relation), 0)
  return Math.max(0, degree - drawn)
}

/** A ring's graph draws several withdrawals between the same two as one line, with their count. */
function multiplicity({ type, properties }: GraphRelation): number {
  const count = properties['n']
  return !AGGREGATES.has(type) && typeof count === 'number' ? count : 1
}
