import { z } from 'zod'
import type { Database } from '../../evidence/database.ts'
import type { Inside } from './inside.ts'

const row = z.object({ key: z.string(), arrived: z.coerce.number().nullable(), goes_to: z.string().nullable() })

const SQL = `WITH wanted AS (SELECT DISTINCT unnest(from_json($1, '["VARCHAR"]')) AS key),
paid AS (SELECT qr_id AS key, sum(fen) AS fen FROM (SELECT DISTINCT qr_id, payment_id, amount_fen AS fen FROM payments SEMI JOIN wanted ON wanted.key = qr_id) GROUP BY qr_id)
SELECT w.key, p.fen AS arrived, coalesce(q.account_id, q.store_key) AS goes_to FROM wanted w LEFT JOIN paid p USING (key) LEFT JOIN qr_codes q USING (key)`

/** A code is a way in, not a place: it has no balance, only what was paid through it. */
export async function codeInside(database: Database, codes: readonly string[]): Promise<Map<string, Inside>> {
  const rows = await database.all(SQL, row, [JSON.stringify(codes)])
  return new Map(
    rows.map(({ key, arrived, goes_to }) => [
      key,
      {
        insideFen: null,
        basis: 'none',
        asOf: null,
        arrivedFen: arrived,
        leftFen: null,
        text: {
          zh: `收款码本身没有余额${goes_to ? `，款项进入 ${goes_to}` : ''}。`,
          en: `A code holds no money itself${goes_to ? `: it goes to ${goes_to}` : ''}.`,
        },
      },
    ]),
  )
}
