import type { SceneState } from '../../../canvas/scene/sceneState.ts'
import { listedNodes } from './listedNodes.ts'

export interface ListedRelation {
  readonly id: string
  readonly type: string
  readonly from: string
  readonly to: string
  /** What the ends are called. */
  readonly fromName: string
  readonly toName: string
}

/** The visible relations of a canvas, by type and then by their ends in the order of the list of nodes. */
export function listedRelations(state: SceneState): ListedRelation[] {
  const nodes = listedNodes(state)
  const place = new Map(nodes.map(({ id }, index) => [id, index]))
  const types = new Map(
    [...new Set([...state.shown.relations].map((id) => state.graph.getEdgeAttribute(id, 'relation').type))].toSorted().map((type, i) => [type, i]),
  )
  // One number to compare: a canvas may hold a hundred thousand of them.
  const rankOf = (type: string, from: number, to: number) => ((types.get(type) ?? 0) * nodes.length + from) * nodes.length + to
  return [...state.shown.relations]
    .map((id) => {
      const { type, from, to } = state.graph.getEdgeAttribute(id, 'relation')
      const [a, b] = [place.get(from) ?? 0, place.get(to) ?? 0]
      return { id, type, from, to, fromName: nodes[a]?.name ?? from, toName: nodes[b]?.name ?? to, rank: rankOf(type, a, b) }
    })
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
}
