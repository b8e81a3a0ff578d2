import type { Task } from '../../task.ts'
import { writeCsv } from './csv.ts'
import { columns, type ExportTable } from './exportTable.ts'
import { writeJson } from './json.ts'
import { manifestRows, type ManifestHead } from './manifestOf.ts'
import type { OutputFile } from './outputFile.ts'
import { writeXlsx } from './xlsx.ts'

/** A table as CSV, as JSON behind its manifest, or as a workbook with its manifest in a sheet. Returns the rows written. */
export async function writeTable(format: 'csv' | 'json' | 'xlsx', table: ExportTable, head: ManifestHead, out: OutputFile, task: Task): Promise<number> {
  if (format === 'csv') return writeCsv(table, out, task)
  if (format === 'json') return writeJson(head, table, out, task)
  const [rows = 0] = await writeXlsx([table, manifestSheet(head)], out, task)
  return rows
}

export function manifestSheet(head: ManifestHead): ExportTable {
  return {
    name: 'manifest',
    columns: columns('text', 'name', 'value'),
    batches: async function* () {
      yield manifestRows(head)
    },
  }
}
