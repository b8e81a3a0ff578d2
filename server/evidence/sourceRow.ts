import { join } from 'node:path'
import { z } from 'zod'
import { CASE_FILES, type Case } from '../casework/case.ts'
import type { RowReference } from '../contract/common.ts'
import { TABLES, isTableName, type TableName } from '../domain/tables.ts'
import { AppError } from '../errors.ts'
import { readPhysicalRecord } from '../intake/read/physicalRecord.ts'
import { rowReferences } from './rowReferences.ts'
import { sourceById } from './sources.ts'
import { sqlName, sqlText } from './sqlText.ts'

export interface SourceRow {
  /** Null when the record was rejected or a duplicate. */
  row: RowReference | null
  /** The record as it stands in its file. */
  text: string
  header: string
}

/** The record of a file that begins on `line` (for Parquet: row `line`, as JSON), beside what the evidence has of it. Throws NOT_FOUND. */
export async function readSourceRow(kase: Case, sourceId: number, line: number): Promise<SourceRow> {
  const source = await sourceById(kase, sourceId)
  if (!source) throw new AppError('NOT_FOUND', `There is no source ${sourceId} in case ${kase.id}.`)
  const path = join(kase.folder, CASE_FILES.sources, source.sha256)
  const texts = source.encoding === 'parquet' ? await parquetRow(kase, path, line) : await readPhysicalRecord(path, source.encoding, source.headerLine, line)
  if (!texts) throw new AppError('NOT_FOUND', `${source.file} has no record that begins on line ${line}.`, { file: source.file, line })
  const row = await evidenceRow(kase, source.table, { source_id: sourceId, line })
  return { ...texts, row }
}

async function evidenceRow(kase: Case, main: string | null, place: { source_id: number; line: number }): Promise<RowReference | null> {
  const rest = TABLES.map(({ name }) => name).filter((name) => name !== main)
  const order: TableName[] = main !== null && isTableName(main) ? [main, ...rest] : rest
  for (const table of order) {
    const [row] = await rowReferences(kase, table, [place])
    if (row) return row
  }
  return null
}

async function parquetRow(kase: Case, path: string, line: number): Promise<{ text: string; header: string } | null> {
  const relation = `read_parquet(${sqlText(path)}, file_row_number=true)`
  const row = await kase.evidence.first(
    `SELECT to_json(t)::VARCHAR AS text FROM (SELECT * EXCLUDE (file_row_number) FROM ${relation} WHERE file_row_number = ${Math.floor(line) - 1}) t`,
    z.object({ text: z.string() }),
  )
  const columns = await kase.evidence.all(
    `SELECT column_name AS name FROM (DESCRIBE SELECT * FROM read_parquet(${sqlText(path)}))`,
    z.object({ name: z.string() }),
  )
  return row ? { text: row.text, header: columns.map(({ name }) => sqlName(name)).join(',') } : null
}
