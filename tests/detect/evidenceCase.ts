import { createHash } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Case } from '../../server/casework/case.ts'
import { openCase } from '../../server/casework/openCase.ts'
import { hasCourier, sqlType } from '../../server/evidence/schema.ts'
import { insertRows } from '../../server/evidence/insertRows.ts'
import { TABLES, type TableName } from '../../server/domain/tables.ts'

export type Cell = string | number | boolean | null | string[]
/** Rows by table; `day_only` names the times of a row whose hour is not known. */
export type Rows = Partial<Record<TableName, Record<string, Cell>[]>>

/** A fresh case that holds these rows, in this order. Close it. */
export async function caseOf(rows: Rows): Promise<Case> {
  const kase = await openCase(await mkdtemp(join(tmpdir(), 'kongbao-detect-')), 'hand')
  await addRows(kase, rows)
  return kase
}

/** Adds rows as one more source. */
export async function addRows(kase: Case, rows: Rows): Promise<void> {
  const sourceId = (await kase.evidence.count('SELECT count(*) FROM source')) + 1
  await kase.evidence.run(
    `INSERT INTO source (source_id, sha256, file_name, bytes, profile, encoding, header_line, read_rows, loaded, duplicate, rejected, loaded_at, data_version)
     VALUES ($1, 'hand', 'hand.csv', 1, 'kongbao', 'utf-8', 1, 1, 1, 0, 0, '2026-01-01', $1)`,
    [sourceId],
  )
  let line = 1
  for (const table of TABLES) {
    const { name } = table
    const list = rows[name] ?? []
    const columns: Record<string, string> = Object.fromEntries(table.columns.map((column) => [column.name, sqlType(column)]))
    const known = {
      ...columns,
      ...(hasCourier(table) ? { courier_raw: 'VARCHAR' } : {}),
      day_only: 'VARCHAR[]',
      extra: 'VARCHAR',
      row_hash: 'VARCHAR',
      shadowed: 'BOOLEAN',
      source_id: 'INTEGER',
      line: 'BIGINT',
    }
    await insertRows(
      kase.evidence,
      `raw.${name}`,
      known,
      list.map((row) => ({ ...row, row_hash: hashOf(row), shadowed: false, source_id: sourceId, line: ++line })),
    )
  }
}

function hashOf(row: Record<string, Cell>): string {
  const sorted = Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return BigInt(`0x${createHash('md5').update(JSON.stringify(sorted)).digest('hex')}`).toString()
}
