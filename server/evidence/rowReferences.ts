import { z } from 'zod'
import type { Case } from '../casework/case.ts'
import type { RowReference } from '../contract/common.ts'
import { isTableName, tableNamed } from '../domain/tables.ts'
import { AppError } from '../errors.ts'
import { sqlName } from './sqlText.ts'

export interface RowPlace {
  source_id: number
  line: number
}

type Cells = RowReference['cells']
const place = z.object({ source_id: z.number(), line: z.number(), sha256: z.string(), file: z.string() })
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])

/**
 * The rows of one table that stand at these places, in their order; places without a row are left out, and one that made several gives all. `cells` are the table's columns
 * and, under their names in the file, what the table has no column for. A time whose hour is not known comes as a date alone.
 */
export async function rowReferences(kase: Case, table: string, rows: readonly RowPlace[]): Promise<RowReference[]> {
  if (!isTableName(table)) throw new AppError('NOT_FOUND', `There is no table ${table}.`)
  if (rows.length === 0) return []
  const columns = tableNamed(table).columns.map(({ name }) => name)
  const shape = place.extend({ day_only: z.array(z.string()).nullable(), extra: z.string().nullable() }).catchall(z.unknown())
  const found = await kase.evidence.all(
    `SELECT ${columns.map((name) => `r.${sqlName(name)} AS ${sqlName(`cell ${name}`)}`).join(', ')}, r.day_only, r.extra, r.source_id, r.line, s.sha256, s.file_name AS file
     FROM raw.${table} r JOIN source s USING (source_id)
     WHERE (r.source_id, r.line) IN (${rows.map(({ source_id, line }) => `(${Math.floor(source_id)}, ${Math.floor(line)})`).join(', ')}) ORDER BY r.row_hash`,
    shape,
  )
  const byPlace = new Map<string, typeof found>()
  for (const row of found) {
    const at = `${row.source_id}:${row.line}`
    byPlace.set(at, [...(byPlace.get(at) ?? []), row])
  }
  return rows.flatMap(({ source_id, line }) =>
    (byPlace.get(`${source_id}:${line}`) ?? []).map((row) => {
      const known: [string, Cells[string]][] = columns.map((name) => [name, shownCell(row[`cell ${name}`], row.day_only?.includes(name) ?? false)])
      return { table, sourceId: source_id, sha256: row.sha256, file: row.file, line, cells: { ...extraCells(row.extra), ...Object.fromEntries(known) } }
    }),
  )
}

function shownCell(value: unknown, dayOnly: boolean): Cells[string] {
  const shown = cell.parse(value ?? null)
  return dayOnly && typeof shown === 'string' ? shown.slice(0, 10) : shown
}

function extraCells(extra: string | null): Cells {
  if (extra === null) return {}
  const members = z.record(z.string(), z.unknown()).parse(JSON.parse(extra))
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => {
      const plain = cell.safeParse(value)
      return [name, plain.success ? plain.data : JSON.stringify(value)]
    }),
  )
}
