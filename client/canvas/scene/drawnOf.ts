import type { GraphNode, Label } from '../../../server/contract/common.ts'
import { type Amount, amountOf, plus } from './amounts.ts'
import type { Lens, NodeGroup } from './lens.ts'
import { type RingMark, ringsOf } from './ringOf.ts'
import type { SceneGraph } from './sceneState.ts'
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

/** A line on the canvas with the relations it stands for. */
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
  /** The mark that stands for a shown node: itself, or its group. */
  readonly markOf: (nodeId: string) => string
}

/** Folds what is shown: groups become one mark in the middle of their members, relations inside a group are not drawn, and lines to a group are always merged. */
export function drawnOf(graph: SceneGraph, lens: Lens, shown: Shown): Drawn {
  const groupOf = new Map<string, NodeGroup>()
  for (const group of lens.groups) for (const id of group.members) groupOf.set(id, group)
  const rings = ringsOf({ graph })
  const nodes = new Map<string, DrawnNode>()
  const members = new Map<NodeGroup, string[]>()
  for (const id of shown.nodes) {
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

  const lines = new Map<string, { -readonly [key in keyof DrawnLine]: DrawnLine[key] } & { relations: string[] }>()
  for (const id of shown.relations) {
    const relation = graph.getEdgeAttribute(id, 'relation')
    const [from, to] = [groupOf.get(relation.from)?.id ?? relation.from, groupOf.get(relation.to)?.id ?? relation.to]
    if (from === to && from !== relation.from) continue
    const folded = lens.merged || from !== relation.from || to !== relation.to
    const key = folded ? `${relation.type} ${from} ${to}` : id
    const line = lines.get(key)
    if (line) {
      line.relations.push(id)
      Object.assign(line, plus(line, amountOf(relation)))
    } else lines.set(key, { id: key, type: relation.type, from, to, relations: [id], ...amountOf(relation) })
  }
  return { nodes, lines, markOf: (id) => groupOf.get(id)?.id ?? id }
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
