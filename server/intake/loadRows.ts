import { isTableName, type Table, type TableName } from '../domain/tables.ts'
import type { Database } from '../evidence/database.ts'
import { hasCourier } from '../evidence/schema.ts'
import { sqlName } from '../evidence/sqlText.ts'
import type { Task } from '../task.ts'
import { parseSql, type Cells } from './parse/parseSql.ts'

export interface RowCounts {
  loaded: number
  duplicate: number
  rejected: number
  /** Rows that went into each table. */
  tables: Partial<Record<TableName, number>>
}

export function addCounts(to: RowCounts, more: RowCounts): void {
  to.loaded += more.loaded
  to.duplicate += more.duplicate
  to.rejected += more.rejected
  for (const [name, rows] of Object.entries(more.tables)) if (isTableName(name)) to.tables[name] = (to.tables[name] ?? 0) + rows
}

/** Parses cells into `raw.<table>` and `reject`. Call it inside a transaction. */
export async function loadRows(evidence: Database, table: Table, cells: Cells, sourceId: number, task: Task): Promise<RowCounts> {
  await evidence.run(`CREATE OR REPLACE TEMP TABLE parsed AS ${parseSql(table, cells)}`, undefined, task)
  const rejected = await evidence.run(
    `INSERT INTO reject SELECT $1, line, fault_column, left(fault_value, 500), fault FROM parsed WHERE fault IS NOT NULL ORDER BY line`,
    [sourceId],
    task,
  )
  const good = await evidence.count('SELECT count(*) FROM parsed WHERE fault IS NULL')
  const loaded = await insertNew(evidence, table, sourceId, task)
  return { loaded, duplicate: good - loaded, rejected, tables: { [table.name]: loaded } }
}

/** Rows that a file says something about in passing: they count for nothing, and those of a rejected record are not kept. */
export async function loadDerived(evidence: Database, table: Table, cells: Cells, sourceId: number, task: Task): Promise<number> {
  await evidence.run(
    `CREATE OR REPLACE TEMP TABLE parsed AS SELECT DISTINCT ON (row_hash) * FROM (${parseSql(table, cells)}) ORDER BY row_hash, line`,
    undefined,
    task,
  )
  await evidence.run(`DELETE FROM parsed WHERE fault IS NOT NULL OR line IN (SELECT line FROM reject WHERE source_id = $1)`, [sourceId], task)
  return insertNew(evidence, table, sourceId, task)
}

async function insertNew(evidence: Database, table: Table, sourceId: number, task: Task): Promise<number> {
  const columns = [...table.columns.map(({ name }) => sqlName(name)), ...(hasCourier(table) ? ['courier_raw'] : []), 'day_only', 'extra', 'row_hash', 'line']
  const loaded = await evidence.run(
    `INSERT INTO raw.${table.name} (${columns.join(', ')}, shadowed, source_id)
     SELECT ${columns.map((name) => `p.${name}`).join(', ')}, false, $1 FROM parsed p
     SEMI JOIN (SELECT row_hash, min(line) AS line FROM parsed WHERE fault IS NULL GROUP BY row_hash) first ON first.row_hash = p.row_hash AND first.line = p.line
     ANTI JOIN raw.${table.name} known ON known.row_hash = p.row_hash
     WHERE p.fault IS NULL ORDER BY p.line`,
    [sourceId],
    task,
  )
  await evidence.run('DROP TABLE parsed')
  return loaded
}
