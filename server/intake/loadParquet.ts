import { z } from 'zod'
import { tableNamed } from '../domain/tables.ts'
import { AppError } from '../errors.ts'
import type { Database } from '../evidence/database.ts'
import { sqlName, sqlText } from '../evidence/sqlText.ts'
import type { Task } from '../task.ts'
import type { FoundFile } from './findFiles.ts'
import { addCounts, loadRows, type RowCounts } from './loadRows.ts'
import type { LoadOptions } from './loadPaths.ts'
import type { Plan } from './plan.ts'
import { given, missing, UNKNOWN_TABLE } from './planText.ts'

/** Rows at a time: bounds memory, and a cancel waits no longer. */
const STRETCH = 1_000_000

export interface ParquetPlan extends Plan {
  rows: number
  types: string[]
}

/** Reads a Parquet file's own description. Throws BAD_INPUT when it is damaged, cut off, or lacks required columns. */
export async function planParquet(evidence: Database, found: FoundFile, path: string, options: LoadOptions): Promise<ParquetPlan> {
  if (!found.table)
    throw new AppError('BAD_INPUT', `${found.file} is no known table: its name is none of the case format.`, { file: found.file, why: UNKNOWN_TABLE })
  const table = tableNamed(found.table)
  const columns = await describe(evidence, found.file, path)
  const header = columns.map(({ name }) => name)
  const absent = missing(table, { cells: header }, options)
  if (absent.length > 0) {
    throw new AppError('BAD_INPUT', `${found.file}: the table ${table.name} lacks the required column${absent.length > 1 ? 's' : ''} ${absent.join(', ')}.`, {
      file: found.file,
      column: absent.join(', '),
    })
  }
  const rows = await guard(found.file, () => evidence.count(`SELECT count(*) FROM read_parquet(${sqlText(path)})`))
  const types = columns.map(({ type }) => type)
  return { table, profile: null, header, types, rows, headerLine: 0, firstByte: 0, firstLine: 1, set: given(table, header, options) }
}

/** Loads a Parquet file stretch by stretch; `line` is the row's number from 1. Call it inside a transaction. */
export async function loadParquet(
  evidence: Database,
  found: FoundFile,
  path: string,
  plan: ParquetPlan,
  sourceId: number,
  task: Task,
  onRows: (rows: number) => void,
): Promise<RowCounts> {
  const counts: RowCounts = { loaded: 0, duplicate: 0, rejected: 0, tables: {} }
  const known = (name: string): boolean => plan.table.columns.some((column) => column.name === name)
  const places = plan.header.map((name, i) => ({ name, column: `c${i}` }))
  const sets = Object.entries(plan.set)
  const texts = [
    ...places.map(({ name, column }, i) => `${textSql(sqlName(name), plan.types[i] ?? 'VARCHAR')} AS ${column}`),
    ...sets.map(([, value], i) => `${sqlText(value)} AS set${i}`),
  ]
  for (let from = 0; from < plan.rows; from += STRETCH) {
    const relation = `(SELECT file_row_number + 1 AS line, ${texts.join(', ')} FROM read_parquet(${sqlText(path)}, file_row_number=true)
      WHERE file_row_number >= ${from} AND file_row_number < ${from + STRETCH})`
    const cells = {
      relation,
      columns: new Map([
        ...places.filter(({ name }) => known(name)).map(({ name, column }) => [name, column] as const),
        ...sets.map(([name], i) => [name, `set${i}`] as const),
      ]),
      unknown: places.filter(({ name }) => !known(name)),
    }
    addCounts(counts, await guard(found.file, () => loadRows(evidence, plan.table, cells, sourceId, task)))
    onRows(Math.min(from + STRETCH, plan.rows))
  }
  return counts
}

async function describe(evidence: Database, file: string, path: string): Promise<{ name: string; type: string }[]> {
  const schema = z.object({ name: z.string(), type: z.string() })
  return guard(file, () => evidence.all(`SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM read_parquet(${sqlText(path)}))`, schema))
}

/** A value as the case format's CSV would have it, so that the same rules judge it. */
function textSql(column: string, type: string): string {
  const digits = `CASE WHEN isfinite(${column}) AND ${column} = trunc(${column}) AND abs(${column}) <= ${Number.MAX_SAFE_INTEGER} THEN ${column}::BIGINT::VARCHAR ELSE ${column}::VARCHAR END`
  if (type === 'DOUBLE' || type === 'FLOAT') return digits
  if (type.startsWith('DECIMAL')) return `CASE WHEN ${column} = trunc(${column}) THEN trunc(${column})::HUGEINT::VARCHAR ELSE ${column}::VARCHAR END`
  if (type === 'BOOLEAN') return `CASE ${column} WHEN true THEN '1' WHEN false THEN '0' END`
  if (type === 'TIMESTAMP WITH TIME ZONE') return `strftime(${column} AT TIME ZONE 'Asia/Shanghai', '%Y-%m-%dT%H:%M:%S.%f')`
  if (type.startsWith('TIMESTAMP')) return `strftime(${column}::TIMESTAMP, '%Y-%m-%dT%H:%M:%S.%f')`
  if (type === 'VARCHAR') return visible(column)
  if (type === 'BLOB') return visible(`decode(${column})`)
  if (/\[\]$|^(STRUCT|MAP|UNION|LIST)/.test(type)) return `to_json(${column})::VARCHAR`
  return `${column}::VARCHAR`
}

/** A cell never holds a NUL: it keeps cells apart in a row's hash. */
function visible(text: string): string {
  return `replace(${text}, chr(0), '\u2400')`
}

async function guard<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    if (!/parquet|magic|metadata|Invalid Input|IO Error|Conversion|thrift|ZSTD|snappy/i.test(message)) throw error
    throw new AppError(
      'BAD_INPUT',
      `${file} is no whole Parquet file: it is damaged or cut off (${message.replaceAll(/['"][^'"]*\/sources\/[^'"]*['"]/g, 'the file')}).`,
      { file },
      { cause: error },
    )
  }
}
