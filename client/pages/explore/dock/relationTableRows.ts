import type { GraphRelation } from '../../../../server/contract/common.ts'
import { timeOf } from '../../../canvas/scene/eventSpan.ts'
import type { Scene } from '../../../canvas/scene/Scene.ts'
import { sortRows } from './sortRows.ts'

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

const VALUE: Record<RelationColumn, (row: RelationTableRow) => string | number | null> = {
  type: ({ relation }) => relation.type,
  from: ({ from }) => from,
  to: ({ to }) => to,
  at: ({ at }) => timeOf(at),
  n: ({ n }) => n,
  amount: ({ fen }) => fen,
}

/** Visible relations. `_version` says that the mutated scene is another one. */
export function relationTableRows({ graph, shown }: Scene, _version: number): RelationTableRow[] {
  const nameOf = (id: string) => {
    const { node } = graph.getNodeAttributes(id)
    return node.name || node.key
  }
  return Array.from(shown.relations, (id): RelationTableRow => {
    const { relation } = graph.getEdgeAttributes(id)
    const { at, firstAt, n, amountFen, sumFen } = relation.properties
    return { relation, from: nameOf(relation.from), to: nameOf(relation.to), at: text(at ?? firstAt), n: figure(n), fen: figure(amountFen ?? sumFen) }
  })
}

export function sortedRelations(rows: readonly RelationTableRow[], column: RelationColumn, down: boolean): RelationTableRow[] {
  return sortRows(rows, VALUE[column], ({ relation }) => relation.id, down)
}
