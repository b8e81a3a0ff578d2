import type { Label } from '../../../server/contract/common.ts'
import { isRelationVisible, isVisible, type Point, type SceneState } from '../scene/sceneState.ts'

/** What a layout reads: plain data, so that it can be sent to a worker. */
export interface LayoutInput {
  readonly nodes: readonly { readonly id: string; readonly label: Label }[]
  readonly links: readonly { readonly from: string; readonly to: string }[]
}

/** Same input, same places, whatever the order of nodes and links. */
export type Layout = (input: LayoutInput) => Map<string, Point>

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const byEnds = (a: { from: string; to: string }, b: { from: string; to: string }) => {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1
  return a.to < b.to ? -1 : 1
}

/** Sorted, and parallel relations counted once. */
export function layoutInput(nodes: LayoutInput['nodes'], relations: LayoutInput['links']): LayoutInput {
  const ids = new Set(nodes.map((node) => node.id))
  const links = new Map<string, { from: string; to: string }>()
  for (const { from, to } of relations) if (from !== to && ids.has(from) && ids.has(to)) links.set(`${from}\n${to}`, { from, to })
  return { nodes: nodes.map(({ id, label }) => ({ id, label })).toSorted(byId), links: [...links.values()].toSorted(byEnds) }
}

/** What is visible on the canvas. */
export function inputOfScene(state: SceneState): LayoutInput {
  const { graph } = state
  return layoutInput(
    graph.filterNodes((id) => isVisible(state, id)).map((id) => graph.getNodeAttribute(id, 'node')),
    graph.filterEdges((id) => isRelationVisible(state, id)).map((id) => graph.getEdgeAttribute(id, 'relation')),
  )
}
