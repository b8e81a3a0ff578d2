import { z } from 'zod'
import { node as nodeSchema, relation as relationSchema, type GraphNode } from '../../../server/contract/common.ts'

const path = z.object({ nodes: z.array(z.unknown()), relations: z.array(z.unknown()) })

/** The node in a cell, if it holds one. */
export function nodeIn(cell: unknown): GraphNode | null {
  return nodeSchema.safeParse(cell).data ?? null
}

/** A cell as one line of text. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(cell) ? cell.slice(0, 16).replace('T', ' ') : cell
  if (typeof cell === 'number' || typeof cell === 'boolean' || typeof cell === 'bigint') return String(cell)
  if (Array.isArray(cell)) return cell.map(cellText).join(', ')
  const node = nodeIn(cell)
  if (node) return node.name || node.key
  const relation = relationSchema.safeParse(cell).data
  if (relation) return relation.type
  const steps = path.safeParse(cell).data
  if (steps) return steps.nodes.map(cellText).join(' → ')
  return JSON.stringify(cell)
}

/** Columns of numbers are set right; an empty cell decides nothing. */
export function isNumeric(rows: readonly (readonly unknown[])[], column: number): boolean {
  let seen = false
  for (const row of rows) {
    const cell = row[column]
    if (cell === null || cell === undefined) continue
    if (typeof cell !== 'number') return false
    seen = true
  }
  return seen
}
