import { type Change, patch, type ScenePatch, type StepKind } from './patch.ts'
import type { Point, SceneNode, Contents } from './sceneState.ts'

/** Moves nodes; `from` gives the places before a drag that already wrote the new ones into the graph. */
export function moveNodes({ graph }: Contents, to: ReadonlyMap<string, Point>, kind: StepKind = 'move', from?: ReadonlyMap<string, Point>): ScenePatch {
  const nodes: Change<SceneNode>[] = []
  for (const [id, place] of to) {
    if (!graph.hasNode(id)) continue
    const now = { ...graph.getNodeAttributes(id) }
    const start = from?.get(id) ?? now
    if (start.x === place.x && start.y === place.y) continue
    nodes.push({ id, before: { ...now, x: start.x, y: start.y }, after: { ...now, x: place.x, y: place.y } })
  }
  return patch(kind, { nodes })
}
