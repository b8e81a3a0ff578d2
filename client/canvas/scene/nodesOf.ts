import type { GraphNode } from '../../../server/contract/common.ts'
import type { Contents } from './sceneState.ts'

/** The nodes of these ids that are on a canvas. */
export function nodesOf({ graph }: Contents, ids: Iterable<string>): GraphNode[] {
  const nodes: GraphNode[] = []
  for (const id of ids) if (graph.hasNode(id)) nodes.push(graph.getNodeAttribute(id, 'node'))
  return nodes
}
