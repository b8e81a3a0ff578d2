import type { Subgraph } from '../../../server/contract/common.ts'
import type { Point, Contents } from '../scene/sceneState.ts'
import { flowLayout } from './flowLayout.ts'
import { forceLayout } from './forceLayout.ts'
import { inputOfSubgraph } from './layoutInput.ts'

const GAP = 260

/** Places for a whole subgraph that comes at once: a flow when it holds stores, beside what the canvas already shows. */
export function arrange(state: Contents, subgraph: Subgraph): Map<string, Point> {
  const fresh = { nodes: subgraph.nodes.filter((node) => !state.graph.hasNode(node.id)), relations: subgraph.relations }
  if (fresh.nodes.length === 0) return new Map()
  const stores = fresh.nodes.filter((node) => node.label === 'Store').length
  const places = (stores > 1 ? flowLayout : forceLayout)(inputOfSubgraph(fresh))
  if (state.graph.order === 0) return places

  const all = state.graph.mapNodes((_, { x, y }) => ({ x, y }))
  const right = Math.max(...all.map((point) => point.x))
  const middle = (Math.min(...all.map((point) => point.y)) + Math.max(...all.map((point) => point.y))) / 2
  const left = Math.min(...[...places.values()].map((point) => point.x))
  const ys = [...places.values()].map((point) => point.y)
  const ownMiddle = (Math.min(...ys) + Math.max(...ys)) / 2
  return new Map([...places].map(([id, point]) => [id, { x: point.x - left + right + GAP, y: point.y - ownMiddle + middle }]))
}
