import { sameLens } from './lens.ts'
import { type Change, patch, type ScenePatch } from './patch.ts'
import type { SceneNode, SceneRelation, SceneState } from './sceneState.ts'
import type { SceneSnapshot } from './snapshot.ts'

/** One step from what the canvas shows to a kept picture: undoing it brings back what was there. */
export function replaceScene({ graph, lens }: SceneState, snapshot: SceneSnapshot): ScenePatch {
  const nodes = new Map(snapshot.nodes.map((entry): [string, SceneNode] => [entry.node.id, entry]))
  const relations = new Map(
    snapshot.relations
      .filter(({ relation }) => nodes.has(relation.from) && nodes.has(relation.to))
      .map((entry): [string, SceneRelation] => [entry.relation.id, entry]),
  )
  return patch('open', {
    nodes: changes(
      graph.mapNodes((id, attributes) => [id, attributes]),
      nodes,
    ),
    relations: changes(
      graph.mapEdges((id, attributes) => [id, attributes]),
      relations,
    ),
    lens: sameLens(lens, snapshot.lens) ? null : { before: lens, after: snapshot.lens },
  })
}

function changes<T>(before: readonly [string, T][], after: ReadonlyMap<string, T>): Change<T>[] {
  const was = new Map(before)
  return [
    ...before.filter(([id]) => !after.has(id)).map(([id, old]) => ({ id, before: old, after: null })),
    ...[...after].map(([id, fresh]) => ({ id, before: was.get(id) ?? null, after: fresh })),
  ]
}
