import { z } from 'zod'
import type { Case } from '../casework/case.ts'
import { source, type Source } from '../contract/sources.ts'
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
