import { type GraphNode, type GraphRelation, hypothesis as hypothesisSchema, type Hypothesis } from '../../../server/contract/common.ts'
import type { Contents } from './sceneState.ts'

export interface RingMark {
  /** Key of the ring. */
  readonly ringId: string
  readonly ringNo: number | null
  /** Null: the canvas does not know it. */
  readonly hypothesis: Hypothesis | null
}

/** The ring that counts a node as member, as the graph tells it: by the Ring node on the canvas, or by the store's own properties. */
export function ringOf(contents: Contents, nodeId: string): RingMark | null {
  const { graph } = contents
  for (const relation of graph.relationsOf(nodeId)) {
    const ring = relation.from === nodeId ? ringIn(contents, relation) : null
    if (ring) return ring
  }
  return ringStatedBy(graph.getNodeAttribute(nodeId, 'node'))
}

/** The same for every node of a canvas in one pass over its relations. */
export function ringsOf(contents: Contents): Map<string, RingMark> {
  const rings = new Map<string, RingMark>()
  contents.graph.forEachNode((id, { node }) => {
    const ring = ringStatedBy(node)
    if (ring) rings.set(id, ring)
  })
  const members = new Set<string>()
  contents.graph.forEachEdge((_, { relation }) => {
    const ring = ringIn(contents, relation)
    if (!ring || members.has(relation.from)) return
    members.add(relation.from)
    rings.set(relation.from, ring)
  })
  return rings
}

function ringIn({ graph }: Contents, relation: GraphRelation): RingMark | null {
  if (relation.type !== 'MEMBER_OF' || relation.properties['role'] === 'context') return null
  const ring = graph.getNodeAttribute(relation.to, 'node')
  return { ringId: ring.key, ringNo: numberIn(ring.properties, 'ringNo'), hypothesis: hypothesisIn(ring.properties) }
}

function ringStatedBy({ label, properties }: GraphNode): RingMark | null {
  const ringId = properties['ringId']
  if (label !== 'Store' || typeof ringId !== 'string') return null
  return { ringId, ringNo: numberIn(properties, 'ringNo'), hypothesis: hypothesisIn(properties) }
}

function numberIn(properties: Record<string, unknown>, name: string): number | null {
  const value = properties[name]
  return typeof value === 'number' ? value : null
}

export function hypothesisIn(properties: Record<string, unknown>): Hypothesis | null {
  return hypothesisSchema.safeParse(properties['hypothesis']).data ?? null
}
