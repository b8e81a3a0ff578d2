import { type Lens, sameLens } from './lens.ts'
import { type SceneGraph, type SceneNode, type SceneRelation } from './sceneState.ts'

export type StepKind =
  | 'add'
  | 'expand'
  | 'collapse'
  | 'remove'
  | 'clear'
  | 'hide'
  | 'move'
  | 'layout'
  | 'filter'
  | 'window'
  | 'group'
  | 'ungroup'
  | 'merge'
  | 'open'
  | 'strictness'

/** `before` null: it was not there; `after` null: it is gone. */
export interface Change<T> {
  readonly id: string
  readonly before: T | null
  readonly after: T | null
}

/** One undoable step. It names both sides of every change, so its inverse needs nothing else. */
export interface ScenePatch {
  readonly kind: StepKind
  readonly nodes: readonly Change<SceneNode>[]
  readonly relations: readonly Change<SceneRelation>[]
  readonly lens: { readonly before: Lens; readonly after: Lens } | null
}

export function patch(kind: StepKind, changes: Partial<Omit<ScenePatch, 'kind'>>): ScenePatch {
  const { nodes = [], relations = [], lens = null } = changes
  return { kind, nodes, relations, lens }
}

export function isEmpty({ nodes, relations, lens }: ScenePatch): boolean {
  return nodes.length === 0 && relations.length === 0 && (lens === null || sameLens(lens.before, lens.after))
}

const swap = <T>({ id, before, after }: Change<T>): Change<T> => ({ id, before: after, after: before })

export function inverse(step: ScenePatch): ScenePatch {
  return {
    kind: step.kind,
    nodes: step.nodes.map(swap),
    relations: step.relations.map(swap),
    lens: step.lens && { before: step.lens.after, after: step.lens.before },
  }
}

/** Writes the `after` side into the graph. A removed node's relations must be among the removed relations. What stands in a graph is replaced and never changed, so that a step can hand over its own. */
export function applyPatch(graph: SceneGraph, step: ScenePatch): void {
  const gone = step.nodes.reduce((count, { after }) => (after === null ? count + 1 : count), 0)
  if (gone > 0 && gone === graph.order) graph.clear()
  else {
    for (const { id, after } of step.relations) if (after === null) graph.dropEdge(id)
    for (const { id, after } of step.nodes) if (after === null) graph.dropNode(id)
  }
  for (const { id, after } of step.nodes) {
    if (after === null) continue
    if (graph.hasNode(id)) graph.replaceNodeAttributes(id, after)
    else graph.addNode(id, after)
  }
  for (const { id, after } of step.relations) {
    if (after === null) continue
    if (graph.hasEdge(id)) graph.replaceEdgeAttributes(id, after)
    else graph.addDirectedEdgeWithKey(id, after.relation.from, after.relation.to, after)
  }
}
