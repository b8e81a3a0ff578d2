import type { Task } from '../../task.ts'
import { quoted, safeIdentifier, safeText } from './csvCell.ts'
import { flatCell, type Cell, type ExportColumn, type ExportTable } from './exportTable.ts'
import type { OutputFile } from './outputFile.ts'
import { counted } from './counted.ts'

/** UTF-8 with a byte order mark, CRLF, a header, cells as `csvCell.ts` makes them. Returns the rows written. */
export async function writeCsv(table: ExportTable, out: OutputFile, task: Task): Promise<number> {
  await out.write(`\uFEFF${table.columns.map(({ name }) => csvCell(name, 'id')).join(',')}\r\n`)
  return counted(table.batches(), task, async (rows) =>
    out.write(rows.map((row) => `${row.map((cell, i) => csvCell(cell, table.columns[i]?.kind ?? 'id')).join(',')}\r\n`).join('')),
  )
}

function csvCell(cell: Cell, kind: ExportColumn['kind']): string {
  const flat = flatCell(cell)
  if (flat === null) return ''
  if (typeof flat === 'number') return String(flat)
  return quoted(kind === 'text' ? safeText(flat) : safeIdentifier(flat))
}
