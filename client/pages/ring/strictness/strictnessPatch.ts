import { type GraphNode, type GraphRelation, nodeId } from '../../../../server/contract/common.ts'
import type { StricterRing } from '../../../../server/contract/strictness.ts'
import { type Change, patch, type ScenePatch } from '../../../canvas/scene/patch.ts'
import { type Contents, type Point, ROOT, type SceneNode, type SceneRelation } from '../../../canvas/scene/sceneState.ts'
import { placeGhosts } from './placeGhosts.ts'

/** Properties of nodes that the view at another γ has put on the canvas, or marked there. */
export const JOINS_AT = 'joinsAtGamma'
export const LEAVES_AT = 'leavesAtGamma'

/** More ghosts than these hide the ring they join; the strongest are drawn. */
export const MOST_GHOSTS = 24

export interface Ghosts {
  readonly nodes: readonly GraphNode[]
  readonly relations: readonly GraphRelation[]
  readonly places: ReadonlyMap<string, Point>
}

/** The stores that would join, with their strongest ties to the ring and free places around it. Stores that the canvas holds already are none. */
export function ghostsOf(scene: Contents, { joined, gamma }: Pick<StricterRing, 'joined' | 'gamma'>): Ghosts {
  const fresh = joined.slice(0, MOST_GHOSTS).filter(({ key }) => !isOwn(scene, nodeId('Store', key)))
  const nodes = fresh.map(({ key, name, ring }): GraphNode => ({
    id: nodeId('Store', key),
    label: 'Store',
    key,
    name,
    properties: { [JOINS_AT]: gamma, ...(ring ? { fromRing: ring.ringNo } : {}) },
  }))
  const relations = fresh.flatMap(({ key, ties }) =>
    ties.map((tie): GraphRelation => {
      const [from, to] = [nodeId('Store', key), nodeId('Store', tie.key)]
      return { id: `LINKED ${from} ${to}`, type: 'LINKED', from, to, properties: { logOdds: tie.weight } }
    }),
  )
  return {
    nodes,
    relations,
    places: placeGhosts(
      scene,
      nodes.map(({ id }) => id),
    ),
  }
}

/** Whether a node is on the canvas of itself, not by a view at another γ. */
function isOwn({ graph }: Contents, id: string): boolean {
  return graph.hasNode(id) && graph.getNodeAttribute(id, 'node').properties[JOINS_AT] === undefined
}

/** One step from what the canvas shows to the ring at another γ, or back to the run with null: who joins is put beside their ties, who leaves is marked and stays. */
export function strictnessPatch(scene: Contents, at: Pick<StricterRing, 'joined' | 'left' | 'gamma'> | null): ScenePatch {
  const { graph } = scene
  const { nodes: fresh, relations: ties, places } = at ? ghostsOf(scene, at) : { nodes: [], relations: [], places: new Map<string, Point>() }
  const leaving = new Set((at?.left ?? []).map(({ key }) => nodeId('Store', key)))
  const wanted = new Map(fresh.map((node) => [node.id, node]))
  const nodes: Change<SceneNode>[] = []
  const relations: Change<SceneRelation>[] = []
  graph.forEachNode((id, attributes) => {
    const { properties } = attributes.node
    if (properties[JOINS_AT] !== undefined && !wanted.has(id)) {
      nodes.push({ id, before: { ...attributes }, after: null })
      for (const tie of graph.relationsOf(id)) relations.push({ id: tie.id, before: graph.getEdgeAttributes(tie.id), after: null })
    } else if (wanted.has(id)) {
      const node = wanted.get(id)
      if (node) nodes.push({ id, before: { ...attributes }, after: { ...attributes, node } })
    } else if (leaving.has(id) || properties[LEAVES_AT] !== undefined) {
      const { [LEAVES_AT]: _before, ...rest } = properties
      const node = { ...attributes.node, properties: leaving.has(id) ? { ...rest, [LEAVES_AT]: at?.gamma } : rest }
      nodes.push({ id, before: { ...attributes }, after: { ...attributes, node } })
    }
  })
  for (const node of fresh) {
    if (graph.hasNode(node.id)) continue
    const { x, y } = places.get(node.id) ?? { x: 0, y: 0 }
    nodes.push({ id: node.id, before: null, after: { node, x, y, origins: [ROOT] } })
  }
  const there = (id: string): boolean => wanted.has(id) || isOwn(scene, id)
  for (const relation of ties) {
    if (!there(relation.from) || !there(relation.to) || graph.hasEdge(relation.id)) continue
    relations.push({ id: relation.id, before: null, after: { relation, origins: [ROOT] } })
  }
  // A removed pair of ghosts would name the relation between them twice.
  return patch('strictness', { nodes, relations: [...new Map(relations.map((change) => [change.id, change])).values()] })
}

/** The γ whose view is on the canvas; null: the run's own. */
export function appliedGamma({ graph }: Contents): number | null {
  let found: number | null = null
  graph.forEachNode((_, { node: { properties } }) => {
    const gamma = properties[JOINS_AT] ?? properties[LEAVES_AT]
    if (typeof gamma === 'number') found = gamma
  })
  return found
}
