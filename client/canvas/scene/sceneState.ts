import type { MultiDirectedGraph } from 'graphology'
import type { GraphNode, GraphRelation } from '../../../server/contract/common.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** The origin of what a person put on the canvas; every other origin is the id of an expanded node. */
export const ROOT = 'root'

/** A node as it stands on the canvas. `x` to the right and `y` upwards in canvas units: one pixel at zoom 1. */
export type SceneNode = {
  readonly node: GraphNode
  readonly x: number
  readonly y: number
  /** Who brought it: ROOT, or ids of nodes whose expansion shows it. Sorted, never empty. */
  readonly origins: readonly string[]
}

export type SceneRelation = {
  readonly relation: GraphRelation
  readonly origins: readonly string[]
}

/** What the legend has switched off. */
export interface Hidden {
  readonly labels: readonly string[]
  readonly types: readonly string[]
}

export const NOTHING_HIDDEN: Hidden = { labels: [], types: [] }

export type SceneGraph = MultiDirectedGraph<SceneNode, SceneRelation>

/** Reads of a scene that the pure steps need. */
export interface SceneState {
  readonly graph: SceneGraph
  readonly hidden: Hidden
}

export function withOrigin(origins: readonly string[], origin: string): readonly string[] {
  return origins.includes(origin) ? origins : [...origins, origin].toSorted()
}

export function isVisible(state: SceneState, nodeId: string): boolean {
  return !state.hidden.labels.includes(state.graph.getNodeAttribute(nodeId, 'node').label)
}

export function isRelationVisible(state: SceneState, relationId: string): boolean {
  const { type } = state.graph.getEdgeAttribute(relationId, 'relation')
  return !state.hidden.types.includes(type) && state.graph.extremities(relationId).every((end) => isVisible(state, end))
}
