import { z } from 'zod'
import type { Database } from '../../evidence/database.ts'

/** Where numbers stand, with their columns; an OR in a join would compare every row with every word. */
const PLACES = [
  ['waybills', 'waybill_no', 'key'],
  ['number_sales', 'waybill_no', 'waybill_key'],
  ['orders', 'waybill_no', 'waybill_key'],
] as const
const KNOWN = PLACES.flatMap(([table, number, key]) =>
  [number, key].map((column) => `SELECT a.word, t.${key} AS key FROM ${table} t JOIN asked a ON t.${column} = a.word`),
).join(' UNION ')

const SQL = `WITH asked AS (SELECT DISTINCT unnest(from_json($1, '["VARCHAR"]')) AS word), known AS (${KNOWN})
SELECT DISTINCT coalesce(k.key, a.word) AS key, k.key IS NOT NULL AS known FROM asked a LEFT JOIN known k ON k.word = a.word ORDER BY key`

/** Waybill numbers as people type them, with or without their courier, as the keys of the case; one that the case does not know stays as it is. */
export async function waybillKeys(database: Database, words: readonly string[]): Promise<{ key: string; known: boolean }[]> {
  return database.all(SQL, z.object({ key: z.string(), known: z.boolean() }), [JSON.stringify(words)])
}
