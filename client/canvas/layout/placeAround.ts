import { type GraphNode, type GraphRelation, LABELS } from '../../../server/contract/common.ts'
import type { Point, Contents } from '../scene/sceneState.ts'
import { freePlaces } from './freePlaces.ts'
import { Occupancy } from './Occupancy.ts'

const FIRST_RING = 112
const GAP = 220

/**
 * Places for nodes that come to a canvas, without moving or covering what is there: around the centre they belong to,
 * on the side that is empty. The same canvas and the same nodes give the same places.
 */
export function placeAround(
  { graph }: Contents,
  nodes: readonly GraphNode[],
  relations: readonly GraphRelation[],
  centre: Point | undefined,
): Map<string, Point> {
  const places = new Map<string, Point>()
  if (nodes.length === 0) return places
  const occupancy = new Occupancy()
  let sum = { x: 0, y: 0 }
  let right = -Infinity
  graph.forEachNode((_, { x, y }) => {
    occupancy.take({ x, y })
    sum = { x: sum.x + x, y: sum.y + y }
    right = Math.max(right, x)
  })
  const middle = graph.order > 0 ? { x: sum.x / graph.order, y: sum.y / graph.order } : { x: 0, y: 0 }

  const anchors = anchorsOf(graph.hasNode.bind(graph), nodes, relations)
  const groups = new Map<string, { centre: Point; nodes: GraphNode[] }>()
  for (const node of nodes.toSorted((a, b) => LABELS.indexOf(a.label) - LABELS.indexOf(b.label) || (a.id < b.id ? -1 : 1))) {
    const anchor = centre ? undefined : anchors.get(node.id)
    const place = anchor === undefined ? (centre ?? (graph.order > 0 ? { x: right + GAP, y: middle.y } : middle)) : pointAt(graph.getNodeAttributes(anchor))
    const group = groups.get(anchor ?? '') ?? { centre: place, nodes: [] }
    group.nodes.push(node)
    groups.set(anchor ?? '', group)
  }
  for (const group of groups.values()) {
    const heading = Math.atan2(group.centre.y - middle.y, group.centre.x - middle.x)
    const free = freePlaces(occupancy, group.centre, heading, occupancy.isFree(group.centre) ? 0 : FIRST_RING)
    for (const node of group.nodes) places.set(node.id, free.next().value)
  }
  return places
}

/** For every new node the first node on the canvas that a relation ties it to. */
function anchorsOf(onCanvas: (id: string) => boolean, nodes: readonly GraphNode[], relations: readonly GraphRelation[]): Map<string, string> {
  const fresh = new Set(nodes.map((node) => node.id))
  const anchors = new Map<string, string>()
  for (const { from, to } of relations) {
    if (fresh.has(from) && !anchors.has(from) && onCanvas(to)) anchors.set(from, to)
    if (fresh.has(to) && !anchors.has(to) && onCanvas(from)) anchors.set(to, from)
  }
  return anchors
}

const pointAt = ({ x, y }: Point): Point => ({ x, y })
