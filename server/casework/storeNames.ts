import { z } from 'zod'
import type { Case } from './case.ts'

/** What these stores are called; those without a name are left out. */
export async function storeNames(kase: Case, keys: readonly string[]): Promise<Map<string, string>> {
  const rows = await kase.evidence.all(
    'SELECT key, name FROM stores WHERE name IS NOT NULL AND key IN (SELECT unnest(from_json($1, \'["VARCHAR"]\')))',
    z.object({ key: z.string(), name: z.string() }),
    [JSON.stringify(keys)],
  )
  return new Map(rows.map(({ key, name }) => [key, name]))
}
