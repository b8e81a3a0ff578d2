import { type Change, patch, type ScenePatch } from './patch.ts'
import type { Contents, SceneRelation } from './sceneState.ts'

/** Takes relations off the canvas; their nodes stay. */
export function removeRelations({ graph }: Contents, ids: Iterable<string>): ScenePatch {
  const relations: Change<SceneRelation>[] = []
  for (const id of new Set(ids)) if (graph.hasEdge(id)) relations.push({ id, before: graph.getEdgeAttributes(id), after: null })
  return patch('remove', { relations })
}
