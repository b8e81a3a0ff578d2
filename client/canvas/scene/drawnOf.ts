import type { GraphNode, Label } from '../../../server/contract/common.ts'
import type { Pieces } from '../inTurns.ts'
import { type Amount, amountOf, plus } from './amounts.ts'
import type { Lens, NodeGroup } from './lens.ts'
import { type RingMark, ringsOf } from './ringOf.ts'
import type { SceneGraph } from './SceneGraph.ts'
import type { Shown } from './shownOf.ts'

/** A mark on the canvas: a node, or a group of those that are shown. */
export interface DrawnNode {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Of a group the label that most of its members have. */
  readonly label: Label
  /** Null for a group. */
  readonly node: GraphNode | null
  readonly group: NodeGroup | null
  /** Ids of the shown nodes it stands for. */
  readonly members: readonly string[]
  readonly ring: RingMark | null
}

/** A line on the canvas with the relations it stands for; it bears the id of the first. */
export interface DrawnLine extends Amount {
  readonly id: string
  readonly type: string
  readonly from: string
  readonly to: string
  readonly relations: readonly string[]
}

export interface Drawn {
  readonly nodes: ReadonlyMap<string, DrawnNode>
  readonly lines: ReadonlyMap<string, DrawnLine>
}

type Line = { -readonly [key in keyof DrawnLine]: DrawnLine[key] } & { relations: string[] }

/** Nodes or relations between two rests. */
const PIECE = 2000

/** Folds what is shown, in pieces: groups become one mark in the middle of their members, relations inside a group are not drawn, and lines to a group are always merged. */
export function* drawnOf(graph: SceneGraph, { merged }: Lens, shown: Shown, groupOf: ReadonlyMap<string, NodeGroup>): Pieces<Drawn> {
  let done = 0
  const rings = ringsOf({ graph })
  yield
  const nodes = new Map<string, DrawnNode>()
  const members = new Map<NodeGroup, string[]>()
  for (const id of shown.nodes) {
    if (++done % PIECE === 0) yield
    const group = groupOf.get(id)
    if (group) {
      const others = members.get(group)
      if (others) others.push(id)
      else members.set(group, [id])
    } else {
      const { node, x, y } = graph.getNodeAttributes(id)
      nodes.set(id, { id, x, y, label: node.label, node, group: null, members: [id], ring: rings.get(id) ?? null })
    }
  }
  for (const [group, ids] of members) nodes.set(group.id, groupNode(graph, group, ids, rings))

  const lines = new Map<string, Line>()
  const known = new Map<string, Map<string, Map<string, Line>>>()
  for (const id of shown.relations) {
    if (++done % PIECE === 0) yield
    const { relation } = graph.getEdgeAttributes(id)
    const { type } = relation
    const from = groupOf.get(relation.from)?.id ?? relation.from
    const to = groupOf.get(relation.to)?.id ?? relation.to
    if (from === to && from !== relation.from) continue
    const { n, sumFen } = amountOf(relation)
    const same = merged || from !== relation.from || to !== relation.to ? innerOf(innerOf(known, type), from) : null
    const line = same?.get(to)
    if (line) {
      line.relations.push(id)
      Object.assign(line, plus(line, { n, sumFen }))
    } else {
      const fresh = { id, type, from, to, relations: [id], n, sumFen }
      same?.set(to, fresh)
      lines.set(id, fresh)
    }
  }
  return { nodes, lines }
}

function innerOf<T>(maps: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const before = maps.get(key)
  if (before) return before
  const fresh = new Map<string, T>()
  maps.set(key, fresh)
  return fresh
}

function groupNode(graph: SceneGraph, group: NodeGroup, ids: readonly string[], rings: ReadonlyMap<string, RingMark>): DrawnNode {
  let [x, y] = [0, 0]
  const labels = new Map<Label, number>()
  for (const id of ids) {
    const attributes = graph.getNodeAttributes(id)
    x += attributes.x
    y += attributes.y
    labels.set(attributes.node.label, (labels.get(attributes.node.label) ?? 0) + 1)
  }
  const [label = 'Store'] = [...labels].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name]) => name)
  const ring = group.kind === 'ring' && ids[0] !== undefined ? (rings.get(ids[0]) ?? null) : null
  return { id: group.id, x: x / ids.length, y: y / ids.length, label, node: null, group, members: ids, ring }
}
