import { z } from 'zod'
import type { MoneySettings } from '../../analysis/money/moneySettings.ts'
import type { Database } from '../../evidence/database.ts'
import { prepareTransferOnce } from '../../evidence/money/transferTwins.ts'
import type { Inside } from './inside.ts'

const row = z.object({
  key: z.string(),
  balance: z.coerce.number().nullable(),
  as_of: z.string().nullable(),
  arrived: z.coerce.number().nullable(),
  left_fen: z.coerce.number().nullable(),
})

const WANTED = `(SELECT unnest(from_json($1, '["VARCHAR"]')) AS key)`

/** The last balance that the account's own statement states, and what stores withdrew to it and it sent on. */
const SQL = `WITH wanted AS ${WANTED},
statement AS (
  SELECT (extra::JSON ->> '$.own_account') AS key, balance_fen, "at" FROM transfers
  WHERE balance_fen IS NOT NULL AND success IS DISTINCT FROM false AND (extra::JSON ->> '$.own_account') IN (SELECT key FROM wanted)
  QUALIFY row_number() OVER (PARTITION BY key ORDER BY "at" DESC, line DESC, source_id DESC) = 1
),
arrival AS (SELECT account_id AS key, sum(amount_fen) AS fen FROM withdrawals SEMI JOIN wanted ON wanted.key = account_id GROUP BY account_id),
sent AS (SELECT from_account AS key, sum(amount_fen) AS fen FROM transfer_once WHERE from_account IN (SELECT key FROM wanted) GROUP BY from_account)
SELECT w.key, s.balance_fen AS balance, s."at" AS as_of, a.fen AS arrived, t.fen AS left_fen
FROM (SELECT DISTINCT key FROM wanted) w LEFT JOIN statement s USING (key) LEFT JOIN arrival a USING (key) LEFT JOIN sent t USING (key)`

export async function accountInside(database: Database, settings: MoneySettings, accounts: readonly string[]): Promise<Map<string, Inside>> {
  await prepareTransferOnce(database, settings, undefined, accounts)
  const rows = await database.all(SQL, row, [JSON.stringify(accounts)])
  return new Map(rows.map((one) => [one.key, figure(one)]))
}

function figure({ balance, as_of, arrived, left_fen }: z.infer<typeof row>): Inside {
  const seen = { arrivedFen: arrived, leftFen: left_fen }
  if (balance !== null)
    return {
      ...seen,
      insideFen: balance,
      basis: 'statement',
      asOf: as_of,
      text: {
        zh: `该账户流水最后一笔的余额（${as_of?.slice(0, 10) ?? ''}）。`,
        en: `The balance after the last entry of its own statement (${as_of?.slice(0, 10) ?? ''}).`,
      },
    }
  return {
    ...seen,
    insideFen: null,
    basis: 'none',
    asOf: null,
    text: {
      zh: '案件中没有该账户带余额的流水，无法计算。请向开户机构调取。',
      en: 'The case has no statement of this account with balances, so it cannot be computed. Ask its bank for one.',
    },
  }
}
