import { isVisible, type SceneState } from './sceneState.ts'

/** How many neighbours of a node are in the graph but not drawn; 0 where the graph did not say its degree. */
export function hiddenNeighbours(state: SceneState, nodeId: string): number {
  const { degree } = state.graph.getNodeAttribute(nodeId, 'node')
  if (degree === undefined) return 0
  const drawn = state.graph.neighbors(nodeId).filter((id) => isVisible(state, id)).length
  return Math.max(0, degree - drawn)
}
