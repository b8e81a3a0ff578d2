import { createHash } from 'node:crypto'
import { z } from 'zod'
import { TABLES } from '../domain/tables.ts'
import type { Task } from '../task.ts'
import type { Database } from './database.ts'

/**
 * SHA-256 over what is loaded: of each table the number of rows and the sums of both halves of their hashes, which no order changes
 * and which cost bit operations only. The same rows give the same value whatever the files were called and in whatever order they came;
 * a row more or another cell gives another.
 */
export async function evidenceHash(evidence: Database, task?: Task): Promise<string> {
  const sums = await evidence.all(
    TABLES.map(
      ({ name }) => `SELECT '${name}' AS name, count(*) AS rows, coalesce(sum((row_hash >> 64)::UBIGINT), 0)::VARCHAR AS high,
        coalesce(sum((row_hash & 18446744073709551615::UHUGEINT)::UBIGINT), 0)::VARCHAR AS low FROM raw.${name}`,
    ).join(' UNION ALL '),
    z.object({ name: z.string(), rows: z.number(), high: z.string(), low: z.string() }),
    undefined,
    task,
  )
  const lines = sums.filter(({ rows }) => rows > 0).map(({ name, rows, high, low }) => `${name} ${rows} ${high} ${low}\n`)
  return createHash('sha256').update(lines.toSorted().join('')).digest('hex')
}
