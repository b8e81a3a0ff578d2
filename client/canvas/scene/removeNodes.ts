import { PLAIN } from './lens.ts'
import { type Change, patch, type ScenePatch, type StepKind } from './patch.ts'
import { type Contents, ROOT, type SceneNode, type SceneRelation, type SceneState } from './sceneState.ts'

/** Takes nodes off the canvas with their relations. What they had brought stays, from now on for its own sake. */
export function removeNodes({ graph }: Contents, ids: Iterable<string>, kind: StepKind = 'remove'): ScenePatch {
  const gone = new Set([...ids].filter((id) => graph.hasNode(id)))
  const nodes: Change<SceneNode>[] = []
  const relations: Change<SceneRelation>[] = []
  if (gone.size === 0) return patch(kind, {})
  const kept = (origins: readonly string[]) => {
    const rest = origins.filter((origin) => !gone.has(origin))
    return rest.length === origins.length ? origins : [...new Set([...rest, ROOT])].toSorted()
  }
  graph.forEachNode((id, before) => {
    if (gone.has(id)) nodes.push({ id, before, after: null })
    else if (kept(before.origins) !== before.origins) nodes.push({ id, before, after: { ...before, origins: kept(before.origins) } })
  })
  graph.forEachEdge((id, before) => {
    const { from, to } = before.relation
    if (gone.has(from) || gone.has(to)) relations.push({ id, before, after: null })
    else if (kept(before.origins) !== before.origins) relations.push({ id, before, after: { ...before, origins: kept(before.origins) } })
  })
  return patch(kind, { nodes, relations })
}

/** Takes everything off the canvas, and its filters, window and groups with it: what comes next must not be hidden by what nobody sees any more. */
export function clearScene(state: SceneState): ScenePatch {
  return patch('clear', { ...removeNodes(state, state.graph.nodes(), 'clear'), lens: { before: state.lens, after: PLAIN } })
}
