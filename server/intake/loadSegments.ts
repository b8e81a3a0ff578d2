import type { Database } from '../evidence/database.ts'
import { tableNamed, type Table } from '../domain/tables.ts'
import { sqlText } from '../evidence/sqlText.ts'
import type { Task } from '../task.ts'
import { addCounts, loadDerived, loadRows, type RowCounts } from './loadRows.ts'
import type { Cells } from './parse/parseSql.ts'
import type { Plan } from './plan.ts'
import { ProfileRecord } from './profiles/profileRecord.ts'
import type { Segment } from './read/segment.ts'
import type { Segments } from './segments.ts'

/** Loads one stretch of a file into the evidence and forgets it. Call it inside a transaction. */
export async function loadSegments(evidence: Database, plan: Plan, segments: Segments, sourceId: number, task: Task): Promise<RowCounts> {
  try {
    await segments.close()
    const counts: RowCounts = { loaded: 0, duplicate: 0, rejected: segments.rejects.records, tables: {} }
    if (segments.rejects.records > 0) {
      await evidence.run(
        `INSERT INTO reject SELECT $1, line, c0, left(c1, 500), c2 FROM ${segmentSql(segments.rejects, ['c0', 'c1', 'c2'])} ORDER BY line`,
        [sourceId],
        task,
      )
    }
    if (segments.records.records > 0) addCounts(counts, await loadRows(evidence, plan.table, recordCellsOf(plan, segments.records), sourceId, task))
    const main = segments.rows.get(plan.table.name)
    if (main) {
      const calledInFile = plan.profile ? new ProfileRecord(plan.profile, plan.header, plan.set).calledInFile : undefined
      addCounts(counts, await loadRows(evidence, plan.table, rowCells(plan.table, main, calledInFile), sourceId, task))
    }
    for (const [name, segment] of segments.rows) {
      if (name === plan.table.name) continue
      const rows = await loadDerived(evidence, tableNamed(name), rowCells(tableNamed(name), segment), sourceId, task)
      counts.tables[name] = (counts.tables[name] ?? 0) + rows
    }
    return counts
  } finally {
    await segments.remove()
  }
}

function recordCellsOf(plan: Plan, segment: Segment): Cells {
  const places = plan.header.map((name, i) => ({ name, column: `c${i}` }))
  const known = (name: string): boolean => plan.table.columns.some((column) => column.name === name)
  const given = Object.entries(plan.set)
  const constants = given.map(([, value], i) => `, ${sqlText(value)} AS set${i}`).join('')
  return {
    relation: `(SELECT *${constants} FROM ${segmentSql(
      segment,
      places.map(({ column }) => column),
    )})`,
    columns: new Map([
      ...places.filter(({ name }) => known(name)).map(({ name, column }) => [name, column] as const),
      ...given.map(([name], i) => [name, `set${i}`] as const),
    ]),
    unknown: places.filter(({ name }) => !known(name)),
  }
}

function rowCells(table: Table, segment: Segment, calledInFile?: ReadonlyMap<string, string>): Cells {
  const names = table.columns.map(({ name }) => name)
  return {
    relation: segmentSql(
      segment,
      [...names, 'extra'].map((name) => `cell ${name}`),
    ),
    columns: new Map(names.map((name) => [name, `cell ${name}`])),
    unknown: [],
    extra: 'cell extra',
    ...(calledInFile ? { calledInFile } : {}),
  }
}

/** Segments are strict UTF-8 CSV without a header, so nothing is left for the reader to guess. */
function segmentSql(segment: Segment, columns: readonly string[]): string {
  const types = ["'line': 'BIGINT'", ...columns.map((name) => `${sqlText(name)}: 'VARCHAR'`)].join(', ')
  const lineSize = Math.max(segment.longest + 16, 2 << 20)
  return `read_csv(${sqlText(segment.path)}, auto_detect=false, header=false, delim=',', quote='"', escape='"', new_line='\\n', columns={${types}}, max_line_size=${lineSize}, strict_mode=true, compression='none')`
}
