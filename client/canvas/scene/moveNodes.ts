import { type Change, patch, type ScenePatch, type StepKind } from './patch.ts'
import type { Point, SceneNode, Contents } from './sceneState.ts'

export function moveNodes({ graph }: Contents, to: ReadonlyMap<string, Point>, kind: StepKind = 'move'): ScenePatch {
  const nodes: Change<SceneNode>[] = []
  for (const [id, place] of to) {
    if (!graph.hasNode(id)) continue
    const now = graph.getNodeAttributes(id)
    if (now.x === place.x && now.y === place.y) continue
    nodes.push({ id, before: now, after: { ...now, x: place.x, y: place.y } })
  }
  return patch(kind, { nodes })
}
