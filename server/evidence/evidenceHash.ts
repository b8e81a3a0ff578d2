import { createHash } from 'node:crypto'
import { z } from 'zod'
import { TABLES } from '../domain/tables.ts'
import type { Task } from '../task.ts'
import type { Database } from './database.ts'

/**
 * SHA-256 over what is loaded: of each table the number of rows and two order-free sums over their hashes. The same rows give the same
 * value whatever the files were called and in whatever order they came; a row more or another cell gives another.
 */
export async function evidenceHash(evidence: Database, task?: Task): Promise<string> {
  const sums = await evidence.all(
    TABLES.map(
      ({ name }) => `SELECT '${name}' AS name, count(*) AS rows, coalesce(bit_xor(row_hash), 0)::VARCHAR AS xor,
        coalesce(sum((row_hash % 18446744073709551615::UHUGEINT)::HUGEINT), 0)::VARCHAR AS total FROM raw.${name}`,
    ).join(' UNION ALL '),
    z.object({ name: z.string(), rows: z.number(), xor: z.string(), total: z.string() }),
    undefined,
    task,
  )
  const lines = sums.filter(({ rows }) => rows > 0).map(({ name, rows, xor, total }) => `${name} ${rows} ${xor} ${total}\n`)
  return createHash('sha256').update(lines.toSorted().join('')).digest('hex')
}
