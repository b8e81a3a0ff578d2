import { z } from 'zod'
import type { Database } from '../../evidence/database.ts'

const SQL = `WITH asked AS (SELECT DISTINCT unnest(from_json($1, '["VARCHAR"]')) AS word),
known AS (
  SELECT a.word, w.key FROM waybills w JOIN asked a ON w.waybill_no = a.word OR w.key = a.word
  UNION SELECT a.word, n.waybill_key FROM number_sales n JOIN asked a ON n.waybill_no = a.word OR n.waybill_key = a.word
  UNION SELECT a.word, o.waybill_key FROM orders o JOIN asked a ON o.waybill_no = a.word OR o.waybill_key = a.word
)
SELECT DISTINCT coalesce(k.key, a.word) AS key FROM asked a LEFT JOIN known k ON k.word = a.word ORDER BY key`

/** Waybill numbers as people type them, with or without their courier, as the keys of the case; one that the case does not know stays as it is. */
export async function waybillKeys(database: Database, words: readonly string[]): Promise<string[]> {
  return (await database.all(SQL, z.object({ key: z.string() }), [JSON.stringify(words)])).map(({ key }) => key)
}
