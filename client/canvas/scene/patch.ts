import { type Hidden, type SceneGraph, type SceneNode, type SceneRelation } from './sceneState.ts'

export const STEP_KINDS = ['add', 'expand', 'collapse', 'remove', 'clear', 'hide', 'move', 'layout'] as const
export type StepKind = (typeof STEP_KINDS)[number]

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
  readonly hidden: { readonly before: Hidden; readonly after: Hidden } | null
}

export function patch(kind: StepKind, changes: Partial<Omit<ScenePatch, 'kind'>>): ScenePatch {
  return { kind, nodes: changes.nodes ?? [], relations: changes.relations ?? [], hidden: changes.hidden ?? null }
}

export function isEmpty(step: ScenePatch): boolean {
  return step.nodes.length === 0 && step.relations.length === 0 && step.hidden === null
}

const swap = <T>({ id, before, after }: Change<T>): Change<T> => ({ id, before: after, after: before })

export function inverse(step: ScenePatch): ScenePatch {
  return {
    kind: step.kind,
    nodes: step.nodes.map(swap),
    relations: step.relations.map(swap),
    hidden: step.hidden && { before: step.hidden.after, after: step.hidden.before },
  }
}

/** Writes the `after` side into the graph. A removed node's relations must be among the removed relations. */
export function applyPatch(graph: SceneGraph, step: ScenePatch): void {
  for (const { id, after } of step.relations) if (after === null) graph.dropEdge(id)
  for (const { id, after } of step.nodes) if (after === null) graph.dropNode(id)
  // Copies: graphology keeps the object it is handed and would write into the step.
  for (const { id, after } of step.nodes) {
    if (after === null) continue
    if (graph.hasNode(id)) graph.replaceNodeAttributes(id, { ...after })
    else graph.addNode(id, { ...after })
  }
  for (const { id, after } of step.relations) {
    if (after === null) continue
    if (graph.hasEdge(id)) graph.replaceEdgeAttributes(id, { ...after })
    else graph.addDirectedEdgeWithKey(id, after.relation.from, after.relation.to, { ...after })
  }
}
