import type { GraphNode, GraphRelation } from '../../../server/contract/common.ts'
import type { Lens } from './lens.ts'
import type { SceneGraph } from './SceneGraph.ts'
import type { Shown } from './shownOf.ts'

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

/** What is on a canvas; enough for the steps that add, move and remove. */
export interface Contents {
  readonly graph: SceneGraph
}

/** A canvas and how it is looked at. */
export interface SceneState extends Contents {
  readonly lens: Lens
  /** What the lens leaves. */
  readonly shown: Shown
}

export function withOrigin(origins: readonly string[], origin: string): readonly string[] {
  return origins.includes(origin) ? origins : [...origins, origin].toSorted()
}

export function isVisible({ shown }: SceneState, nodeId: string): boolean {
  return shown.nodes.has(nodeId)
}

export function isRelationVisible({ shown }: SceneState, relationId: string): boolean {
  return shown.relations.has(relationId)
}
