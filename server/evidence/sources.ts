import { z } from 'zod'
import type { Case } from '../casework/case.ts'
import { safeText, quoted } from '../casework/exports/csvCell.ts'
import { reject, rejectGroup, source, type Source } from '../contract/sources.ts'
import { TABLES } from '../domain/tables.ts'

const SOURCE = `SELECT source_id AS "sourceId", sha256, file_name AS file, bytes, table_name AS "table", profile, encoding, header_line AS "headerLine",
  read_rows AS read, loaded, duplicate, rejected, warnings, loaded_at AS "loadedAt" FROM source`

const row = source.extend({ warnings: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))) })

/** Every file that was loaded, in the order of loading. */
export async function listSources(kase: Case): Promise<Source[]> {
  return kase.evidence.all(`${SOURCE} ORDER BY source_id`, row)
}

/** One file, or undefined. */
export async function sourceById(kase: Case, sourceId: number): Promise<Source | undefined> {
  return kase.evidence.first(`${SOURCE} WHERE source_id = $1`, row, [sourceId])
}

/** Grows with each load that changed the evidence; 0 while nothing is loaded. */
export async function dataVersion(kase: Case): Promise<number> {
  return kase.evidence.count('SELECT coalesce(max(data_version), 0) FROM source')
}

/** Rows of each table, those that lost a conflict included. */
export async function rowCounts(kase: Case): Promise<Record<string, number>> {
  const counts = await kase.evidence.all(
    TABLES.map(({ name }) => `SELECT '${name}' AS name, count(*) AS rows FROM raw.${name}`).join(' UNION ALL '),
    z.object({ name: z.string(), rows: z.number() }),
  )
  return Object.fromEntries(counts.map(({ name, rows }) => [name, rows]))
}

const rejectRow = reject.extend({ column: z.string().nullable(), value: z.string().nullable() })
type Reject = z.infer<typeof rejectRow>
type RejectGroup = z.infer<typeof rejectGroup>

const REJECT = `SELECT line, nullif(column_name, '') AS "column", value, reason FROM reject WHERE source_id = $1`

/** Rejected records of a file by line, and how many there are of each reason and column, the most frequent first. */
export async function listRejects(
  kase: Case,
  sourceId: number,
  paging: { offset: number; limit: number },
): Promise<{ total: number; groups: RejectGroup[]; rejects: Reject[] }> {
  const total = await kase.evidence.count('SELECT count(*) FROM reject WHERE source_id = $1', [sourceId])
  const groups = await kase.evidence.all(
    `SELECT reason, "column", count(*) AS count, min(line) AS "firstLine", arg_min(value, line) AS "firstValue" FROM (${REJECT})
     GROUP BY reason, "column" ORDER BY count(*) DESC, min(line)`,
    rejectGroup,
    [sourceId],
  )
  const rejects = await kase.evidence.all(`${REJECT} ORDER BY line LIMIT ${Math.floor(paging.limit)} OFFSET ${Math.floor(paging.offset)}`, rejectRow, [
    sourceId,
  ])
  return { total, groups, rejects }
}

/** The rejected records of a file as CSV in UTF-8 with a mark, cells made harmless for spreadsheets. */
export async function* rejectsCsv(kase: Case, sourceId: number): AsyncGenerator<string> {
  yield '\uFEFFline,column,value,reason\r\n'
  for await (const rows of kase.evidence.batches(`${REJECT} ORDER BY line`, rejectRow, [sourceId])) {
    yield rows
      .map(({ line, column, value, reason }) => `${[String(line), column ?? '', value ?? '', reason].map((cell) => quoted(safeText(cell))).join(',')}\r\n`)
      .join('')
  }
}
