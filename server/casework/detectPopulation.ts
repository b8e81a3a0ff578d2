import { z } from 'zod'
import type { RunSummary } from '../contract/cases.ts'
import type { Database } from '../evidence/database.ts'

const row = z.object({ siteDays: z.number(), siteBuyers: z.number(), payers: z.number(), hiredBuyers: z.number() })

/** What the chance of any pair is worked out from. The links must have been looked for: `purchase` is theirs. */
export async function pairPopulation(database: Database): Promise<RunSummary['population']> {
  const found = await database.first(
    `SELECT (SELECT coalesce(date_diff('day', min(day), max(day)) + 1, 0) FROM purchase) AS "siteDays", (SELECT count(DISTINCT sid) FROM purchase) AS "siteBuyers",
       (SELECT count(DISTINCT payer_account) FROM paid) AS payers, (SELECT count(DISTINCT buyer_id) FROM hired) AS "hiredBuyers"`,
    row,
  )
  return found ?? null
}
