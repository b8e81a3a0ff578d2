import type { QueryResult } from '../../contract/queries.ts'
import type { Cell, ExportTable } from './exportTable.ts'

/** The rows of a query. Nodes, relations and maps become JSON text where a format has only cells. */
export function queryTable({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>): ExportTable {
  return {
    name: 'rows',
    columns: columns.map((name) => ({ name, kind: 'id' })),
    async *batches() {
      yield rows.map((row) => columns.map((_, i) => asCell(row[i])))
    },
  }
}

function asCell(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return JSON.stringify(value)
}
