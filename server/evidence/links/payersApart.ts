import { z } from 'zod'
import { payerApartTerms, payersTogether, type PayerPool } from '../../analysis/links/payer_apart.ts'
import type { Settings } from '../../analysis/settings.ts'
import type { LinkTerm } from '../../contract/explain.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { sqlFile } from '../features/sqlFile.ts'
import { insertRows } from '../insertRows.ts'

const poolRow = z.object({ sid: z.number(), payers: z.number(), usual: z.number().nullable() })
const commonRow = z.object({ a: z.number(), b: z.number(), common: z.number(), payers: z.number() })

/**
 * What speaks against pairs of stores that are linked otherwise, because those who pay at one do not pay at the other.
 * `payer_count`, `payer_pair`, `paid` and `gated` must be there.
 */
export async function* payersApart(
  database: Database,
  pairs: Iterable<{ a: number; b: number }>,
  settings: Settings,
  task: Task,
): AsyncGenerator<{ a: number; b: number; terms: LinkTerm[] }> {
  const pool = await sqlFile('../links/payer_pool', { ...settings.sql, ...settings.payerApart })
  const pools = new Map<number, PayerPool>()
  for await (const rows of database.batches(pool.sql, poolRow, pool.values, task)) for (const row of rows) pools.set(row.sid, row)
  const expected = (a: number, b: number): number | null => {
    const [x, y] = [pools.get(a), pools.get(b)]
    return x && y ? payersTogether(x, y, settings) : null
  }
  const candidates: { a: number; b: number }[] = []
  for (const { a, b } of pairs) if (expected(a, b) !== null) candidates.push({ a, b })
  await database.run('CREATE OR REPLACE TEMP TABLE candidate (a INTEGER, b INTEGER)')
  await insertRows(database, 'candidate', { a: 'INTEGER', b: 'INTEGER' }, candidates)
  const common = await sqlFile('../links/payer_common')
  for await (const rows of database.batches(common.sql, commonRow, common.values, task)) {
    for (const { a, b, common: met, payers } of rows) {
      const together = expected(a, b)
      const counts = [pools.get(a)?.payers ?? 0, pools.get(b)?.payers ?? 0] as const
      if (together !== null) yield { a, b, terms: payerApartTerms(met, together, (counts[0] * counts[1]) / payers, counts[0] + counts[1], settings) }
    }
  }
}
