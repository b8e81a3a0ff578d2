import type { Subgraph } from '../../../server/contract/common.ts'
import { placeAround } from '../layout/placeAround.ts'
import { type Change, patch, type ScenePatch } from './patch.ts'
import { type Point, ROOT, type SceneNode, type SceneRelation, type Contents, withOrigin } from './sceneState.ts'

/** Where new nodes go: around a node that is there, or around a point when the canvas holds no neighbour of theirs. */
export interface AddOptions {
  /** Id of the expanded node, or ROOT for what a person put there. */
  readonly origin: string
  readonly around?: Point
  /** Positions that are known already (a server's layout, a dragged file). */
  readonly positions?: ReadonlyMap<string, Point>
}

const sameOrigins = (a: readonly string[], b: readonly string[]) => a.length === b.length

/** Adds nodes and relations. Those already there keep their place and gain an origin; a relation with an end that is nowhere is left out. */
export function addSubgraph(state: Contents, subgraph: Subgraph, { origin, around, positions }: AddOptions): ScenePatch {
  const { graph } = state
  const nodes: Change<SceneNode>[] = []
  const fresh = new Map(subgraph.nodes.filter((node) => !graph.hasNode(node.id)).map((node) => [node.id, node]))
  const places = new Map(positions)
  const unplaced = [...fresh.values()].filter((node) => !places.has(node.id))
  for (const [id, point] of placeAround(state, unplaced, subgraph.relations, origin === ROOT ? around : (pointOf(state, origin) ?? around)))
    places.set(id, point)

  for (const node of subgraph.nodes) {
    if (!graph.hasNode(node.id)) continue
    const before = graph.getNodeAttributes(node.id)
    const origins = node.id === origin ? before.origins : withOrigin(before.origins, origin)
    if (!sameOrigins(origins, before.origins)) nodes.push({ id: node.id, before, after: { ...before, origins } })
  }
  for (const node of fresh.values()) {
    const place = places.get(node.id) ?? { x: 0, y: 0 }
    nodes.push({ id: node.id, before: null, after: { node, x: place.x, y: place.y, origins: [origin] } })
  }

  const relations: Change<SceneRelation>[] = []
  const seen = new Set<string>()
  for (const relation of subgraph.relations) {
    if (seen.has(relation.id)) continue
    seen.add(relation.id)
    const there = (id: string) => fresh.has(id) || graph.hasNode(id)
    if (!there(relation.from) || !there(relation.to)) continue
    if (!graph.hasEdge(relation.id)) {
      relations.push({ id: relation.id, before: null, after: { relation, origins: [origin] } })
      continue
    }
    const before = graph.getEdgeAttributes(relation.id)
    const origins = withOrigin(before.origins, origin)
    if (!sameOrigins(origins, before.origins)) relations.push({ id: relation.id, before, after: { ...before, origins } })
  }
  return patch(origin === ROOT ? 'add' : 'expand', { nodes, relations })
}

function pointOf({ graph }: Contents, id: string): Point | undefined {
  if (!graph.hasNode(id)) return undefined
  const { x, y } = graph.getNodeAttributes(id)
  return { x, y }
}
