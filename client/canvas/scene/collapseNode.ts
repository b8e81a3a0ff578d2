import { type Change, patch, type ScenePatch } from './patch.ts'
import { ROOT, type SceneNode, type SceneRelation, type Contents } from './sceneState.ts'

const without = (origins: readonly string[], gone: ReadonlySet<string>) => origins.filter((origin) => !gone.has(origin))

export function isExpanded({ graph }: Contents, nodeId: string): boolean {
  return [...graph.mapNodes((_, { origins }) => origins), ...graph.mapEdges((_, { origins }) => origins)].some((origins) => origins.includes(nodeId))
}

/**
 * Takes back what expanding a node brought: directly after the expansion that is exactly the former set.
 * What another expansion shows too stays; what only nodes that leave had brought leaves with them.
 */
export function collapseNode(state: Contents, nodeId: string): ScenePatch {
  const { graph } = state
  const childrenOf = new Map<string, string[]>()
  graph.forEachNode((id, { origins }) => {
    for (const origin of origins) {
      const children = childrenOf.get(origin) ?? []
      children.push(id)
      childrenOf.set(origin, children)
    }
  })

  // Reachability, not counting: two nodes that brought each other do not hold each other.
  const alive = new Set<string>([nodeId])
  const queue = [ROOT]
  for (const origin of queue) {
    for (const child of childrenOf.get(origin) ?? []) {
      if (alive.has(child)) continue
      alive.add(child)
      queue.push(child)
    }
  }

  const gone = new Set<string>([nodeId])
  graph.forEachNode((id) => {
    if (!alive.has(id)) gone.add(id)
  })

  const nodes: Change<SceneNode>[] = []
  graph.forEachNode((id, before) => {
    if (!alive.has(id)) nodes.push({ id, before, after: null })
    else {
      const origins = without(before.origins, gone)
      // The collapsed node itself stays, even when only what it brought still pointed to it.
      if (origins.length !== before.origins.length) nodes.push({ id, before, after: { ...before, origins: origins.length > 0 ? origins : [ROOT] } })
    }
  })
  const relations: Change<SceneRelation>[] = []
  graph.forEachEdge((id, before) => {
    const { from, to } = before.relation
    const origins = without(before.origins, gone)
    if (origins.length === 0 || !alive.has(from) || !alive.has(to)) relations.push({ id, before, after: null })
    else if (origins.length !== before.origins.length) relations.push({ id, before, after: { ...before, origins } })
  })
  return patch('collapse', { nodes, relations })
}
