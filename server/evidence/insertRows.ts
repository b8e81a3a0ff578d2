import type { Database } from './database.ts'

const BATCH = 2000

/** Inserts records into a table, in batches; `columns` names the columns and their SQL types. */
export async function insertRows(
  database: Database,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const names = Object.keys(columns)
  const insert = `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')})
SELECT ${names.map((name) => `r."${name}"`).join(', ')} FROM (SELECT unnest(from_json($rows, '${JSON.stringify([columns])}')) AS r)`
  for (let start = 0; start < rows.length; start += BATCH) await database.run(insert, { rows: JSON.stringify(rows.slice(start, start + BATCH)) })
}
