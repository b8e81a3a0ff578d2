import type { GraphRelation } from '../../../../server/contract/common.ts'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { isRelationVisible } from '../../../canvas/scene/sceneState.ts'

export type RelationColumn = 'type' | 'from' | 'to' | 'at' | 'n' | 'amount'

export interface RelationTableRow {
  readonly relation: GraphRelation
  readonly from: string
  readonly to: string
  readonly at: string | null
  readonly n: number | null
  readonly fen: number | null
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const figure = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const COMPARE: Record<RelationColumn, (a: RelationTableRow, b: RelationTableRow) => number> = {
  type: (a, b) => a.relation.type.localeCompare(b.relation.type),
  from: (a, b) => a.from.localeCompare(b.from),
  to: (a, b) => a.to.localeCompare(b.to),
  at: (a, b) => (a.at ?? '').localeCompare(b.at ?? ''),
  n: (a, b) => (a.n ?? -1) - (b.n ?? -1),
  amount: (a, b) => (a.fen ?? -1) - (b.fen ?? -1),
}

/** Visible relations, sorted; equal ones by id. `_version` says that the mutated scene is another one. */
export function relationTableRows(scene: Scene, _version: number, column: RelationColumn, down: boolean): RelationTableRow[] {
  const sign = down ? -1 : 1
  const nameOf = (id: string) => {
    const node = scene.graph.getNodeAttribute(id, 'node')
    return node.name || node.key
  }
  return scene.graph
    .filterEdges((id) => isRelationVisible(scene, id))
    .map((id): RelationTableRow => {
      const relation = scene.graph.getEdgeAttribute(id, 'relation')
      const { at, firstAt, n, amountFen, sumFen } = relation.properties
      return { relation, from: nameOf(relation.from), to: nameOf(relation.to), at: text(at ?? firstAt), n: figure(n), fen: figure(amountFen ?? sumFen) }
    })
    .toSorted((a, b) => sign * COMPARE[column](a, b) || (a.relation.id < b.relation.id ? -1 : 1))
}
