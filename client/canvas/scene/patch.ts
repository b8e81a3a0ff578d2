import { type Lens, sameLens } from './lens.ts'
import type { SceneNode, SceneRelation } from './sceneState.ts'

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
