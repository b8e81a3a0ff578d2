import { hypothesis as hypothesisSchema, type Hypothesis } from '../../../server/contract/common.ts'
import type { Contents } from './sceneState.ts'

export interface RingMark {
  /** Key of the ring. */
  readonly ringId: string
  readonly ringNo: number | null
  /** Null: the canvas does not know it. */
  readonly hypothesis: Hypothesis | null
}

/** The ring that counts a node as member, as the graph tells it: by the Ring node on the canvas, or by the store's own properties. */
export function ringOf({ graph }: Contents, nodeId: string): RingMark | null {
  for (const id of graph.outEdges(nodeId)) {
    const { relation } = graph.getEdgeAttributes(id)
    if (relation.type !== 'MEMBER_OF' || relation.properties['role'] === 'context') continue
    const ring = graph.getNodeAttribute(relation.to, 'node')
    return { ringId: ring.key, ringNo: numberIn(ring.properties, 'ringNo'), hypothesis: hypothesisIn(ring.properties) }
  }
  const { label, properties } = graph.getNodeAttribute(nodeId, 'node')
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
