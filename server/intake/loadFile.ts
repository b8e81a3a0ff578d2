import { open } from 'node:fs/promises'
import type { Case } from '../casework/case.ts'
import type { FileReport } from '../contract/sources.ts'
import { tableNamed } from '../domain/tables.ts'
import { sqlText } from '../evidence/sqlText.ts'
import type { Task } from '../task.ts'
import type { FoundFile } from './findFiles.ts'
import type { Original } from './keepOriginal.ts'
import type { LoadOptions } from './loadPaths.ts'
import { loadRows } from './loadRows.ts'

/** Thin path: plain UTF-8 CSV of the case format. */
export async function loadFile(kase: Case, found: FoundFile, original: Original, _options: LoadOptions, version: number, task: Task): Promise<FileReport> {
  const report = { file: found.file, table: found.table, profile: 'case-format', sha256: original.sha256, warnings: [] }
  if (!found.table) return { ...report, read: 0, loaded: 0, duplicate: 0, rejected: 0, error: `${found.file} is no table of the case format.` }
  const table = tableNamed(found.table)
  const header = (await firstLine(original.path)).replace(/^\uFEFF/, '').split(',')
  const names = header.map((_, i) => `c${i}`)
  const relation = `(SELECT row_number() OVER () + 1 AS line, * FROM read_csv(${sqlText(original.path)}, header=false, skip=1, auto_detect=false, delim=',', quote='"', escape='"',
    columns={${names.map((name) => `${name}: 'VARCHAR'`).join(', ')}}, compression=${found.path.endsWith('.gz') ? "'gzip'" : "'none'"}))`
  const columns = new Map(header.flatMap((name, i) => (table.columns.some((column) => column.name === name) ? [[name, `c${i}`] as const] : [])))
  const unknown = header.flatMap((name, i) => (columns.has(name) ? [] : [{ name, column: `c${i}` }]))
  return kase.evidence.transaction(async () => {
    const sourceId = (await kase.evidence.count('SELECT coalesce(max(source_id), 0) FROM source')) + 1
    const counts = await loadRows(kase.evidence, table, { relation, columns, unknown }, sourceId, task)
    const read = counts.loaded + counts.duplicate + counts.rejected
    await kase.evidence.run(
      `INSERT INTO source (source_id, sha256, file_name, bytes, table_name, profile, encoding, header_line, read_rows, loaded, duplicate, rejected, loaded_at, data_version)
       VALUES ($1, $2, $3, $4, $5, 'case-format', 'utf-8', 1, $6, $7, $8, $9, now()::TIMESTAMP, $10)`,
      [sourceId, original.sha256, found.file, original.bytes, table.name, read, counts.loaded, counts.duplicate, counts.rejected, version],
    )
    return { ...report, read, ...counts }
  })
}

async function firstLine(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65536), 0, 65536, 0)
    return buffer.toString('utf8', 0, bytesRead).split(/\r?\n/)[0] ?? ''
  } finally {
    await file.close()
  }
}
