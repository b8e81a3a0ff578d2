import { z } from 'zod'
import type { QueryResult } from '../../../server/contract/queries.ts'
import { nodeIn } from './cellText.ts'

export interface ResultRow {
  readonly index: number
  readonly cells: readonly unknown[]
  /** Ids of the nodes in its cells, those in lists and paths too. */
  readonly nodes: readonly string[]
}

const ends = z.object({ from: z.string(), to: z.string(), type: z.string() })
const path = z.object({ nodes: z.array(z.unknown()) })

export function resultRows({ rows }: Pick<QueryResult, 'rows'>): ResultRow[] {
  return rows.map((cells, index) => ({ index, cells, nodes: [...new Set(cells.flatMap(nodesIn))] }))
}

export function rowKey({ index }: ResultRow): string {
  return String(index)
}

function nodesIn(cell: unknown): string[] {
  if (typeof cell !== 'object' || cell === null) return []
  if (Array.isArray(cell)) return cell.flatMap(nodesIn)
  const node = nodeIn(cell)
  if (node) return [node.id]
  const relation = ends.safeParse(cell).data
  if (relation) return [relation.from, relation.to]
  return (path.safeParse(cell).data?.nodes ?? []).flatMap(nodesIn)
}
