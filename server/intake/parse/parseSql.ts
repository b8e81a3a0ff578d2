import type { Column, Table } from '../../domain/tables.ts'
import { hasCourier } from '../../evidence/schema.ts'
import { sqlName, sqlText } from '../../evidence/sqlText.ts'
import { cellSql } from './cellSql.ts'
import { rejectReason } from './rejectReasons.ts'

/** Cells waiting to be parsed: a relation with the BIGINT column `line` and one VARCHAR column per header cell. */
export interface Cells {
  /** Anything that may follow FROM. */
  relation: string
  /** The relation's column of each known column that the file has. */
  columns: ReadonlyMap<string, string>
  /** Columns that the table does not know: their name in the file and in the relation. */
  unknown: readonly { name: string; column: string }[]
  /** A relation column that already holds the JSON object of what has no column. */
  extra?: string
  /** What the file calls a column, for rejects; the column's own name otherwise. */
  calledInFile?: ReadonlyMap<string, string>
}

interface Fault {
  when: string
  column: Column
  reason: string
}

/**
 * A query that parses every record: the columns of `raw.<table>` except `shadowed` and `source_id`, and
 * `fault` (NULL, or the reason of the reject) with `fault_column` and `fault_value`. The first column at fault is the one that is named.
 */
export function parseSql(table: Table, cells: Cells): string {
  const raw = table.columns.map((column) => {
    const from = cells.columns.get(column.name)
    return `${from ? filledSql(sqlName(from)) : 'NULL::VARCHAR'} AS ${rawName(column)}`
  })
  const parsers = table.columns.map((column) => ({ column, sql: cellSql(column, rawName(column), sqlName(column.name)) }))
  const faults = parsers.flatMap(({ column, sql }): Fault[] => [
    ...(column.required ? [{ when: `${rawName(column)} IS NULL`, column, reason: rejectReason('MISSING_VALUE') }] : []),
    ...sql.faults.map(({ when, code }) => ({ when: `${rawName(column)} IS NOT NULL AND (${when})`, column, reason: rejectReason(code) })),
  ])
  faults.push(...rowFaults(table))
  const dayOnly = parsers.flatMap(({ column, sql }) => (sql.dayOnly ? [`CASE WHEN ${sql.dayOnly} THEN ${sqlText(column.name)} END`] : []))
  const courier = table.columns.find((column) => column.type === 'courier')
  return `WITH given AS MATERIALIZED (SELECT line, ${raw.join(', ')}, ${extraSql(cells)} AS extra FROM ${cells.relation}),
typed AS (SELECT given.*, ${parsers.map(({ column, sql }) => `${sql.value} AS ${sqlName(column.name)}`).join(',\n  ')},
  ${dayOnly.length > 0 ? `nullif(list_filter([${dayOnly.join(', ')}], lambda name: name IS NOT NULL), []::VARCHAR[])` : 'NULL::VARCHAR[]'} AS day_only
  FROM given${courier ? ` LEFT JOIN courier_alias alias ON alias.spelling = lower(trim(${rawName(courier)}))` : ''}),
judged AS (SELECT *, CASE ${faults.map((fault, i) => `WHEN ${fault.when} THEN ${i}`).join('\n  ')} END AS fault_no FROM typed)
SELECT ${table.columns.map((column) => sqlName(column.name)).join(', ')}${hasCourier(table) && courier ? `, ${rawName(courier)} AS courier_raw` : ''}, day_only, extra, line,
  ${rowHashSql(table)} AS row_hash,
  ${chosen(faults, (fault) => sqlText(fault.reason))} AS fault,
  ${chosen(faults, (fault) => sqlText(cells.calledInFile?.get(fault.column.name) ?? fault.column.name))} AS fault_column,
  ${chosen(faults, (fault) => rawName(fault.column))} AS fault_value
FROM judged`
}

/** NULL where a cell has only blanks. Nearly every cell begins with something else, which is quickly seen. */
function filledSql(cell: string): string {
  return `CASE WHEN ${cell} >= '!' THEN ${cell} WHEN trim(${cell}) <> '' THEN ${cell} END`
}

function rawName(column: Column): string {
  return sqlName(`raw ${column.name}`)
}

function chosen(faults: readonly Fault[], what: (fault: Fault) => string): string {
  return `CASE WHEN fault_no IS NOT NULL THEN CASE fault_no ${faults.map((fault, i) => `WHEN ${i} THEN ${what(fault)}`).join(' ')} END END`
}

/** A number known from another case names a waybill, or a kind with its value. */
function rowFaults(table: Table): Fault[] {
  const column = table.columns.find(({ name }) => name === 'waybill_no')
  if (table.name !== 'case_numbers' || !column) return []
  return [{ when: `"raw waybill_no" IS NULL AND ("raw kind" IS NULL OR "raw value" IS NULL)`, column, reason: rejectReason('MISSING_VALUE') }]
}

/** Sorted by name, so that the order of a file's columns changes nothing. */
function extraSql(cells: Cells): string {
  if (cells.extra) return `nullif(${sqlName(cells.extra)}, '')`
  if (cells.unknown.length === 0) return 'NULL::VARCHAR'
  const sorted = cells.unknown.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const members = sorted.map(({ name, column }) => `${sqlText(`${JSON.stringify(name)}:`)} || to_json(${filledSql(sqlName(column))})`)
  return `'{' || nullif(concat_ws(',', ${members.join(', ')}), '') || '}'`
}

/** 128 bits over the parsed known cells and the raw unknown ones. No cell holds the NUL between them and none is empty, so no two rows read the same. */
function rowHashSql(table: Table): string {
  const columns = table.columns.map(({ name, type }) => (type === 'time' ? `epoch_us(${sqlName(name)})` : sqlName(name)))
  const cells = [...columns, "array_to_string(day_only, ',')", 'extra'].map((cell) => `coalesce(${cell}::VARCHAR, '')`)
  return `md5_number(concat_ws(chr(0), ${cells.join(', ')}))`
}
