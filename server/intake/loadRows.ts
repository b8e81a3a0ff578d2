import type { Database } from '../evidence/database.ts'
import { sqlName } from '../evidence/sqlText.ts'
import { hasCourier } from '../evidence/schema.ts'
import type { Table } from '../domain/tables.ts'
import type { Task } from '../task.ts'
import { parseSql, type Cells } from './parse/parseSql.ts'

export interface RowCounts {
  loaded: number
  duplicate: number
  rejected: number
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
  return { loaded, duplicate: good - loaded, rejected }
}
