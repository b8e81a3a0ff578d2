import { z } from 'zod'
import type { FreezeLabel } from '../../contract/freeze.ts'
import { AppError } from '../../errors.ts'
import type { Case } from '../case.ts'

export interface FreezeTarget {
  readonly label: FreezeLabel
  readonly key: string
}

export interface KnownTarget extends FreezeTarget {
  readonly name: string
  readonly institution: string
}

const row = z.object({ key: z.string(), known: z.boolean(), name: z.string().nullable(), institution: z.string().nullable() })

const WANTED = `WITH wanted AS (SELECT DISTINCT unnest(from_json($1, '["VARCHAR"]')) AS key)`

/** Where the evidence names each kind of thing, and what it calls it. */
const SQL: Readonly<Record<FreezeLabel, string>> = {
  Account: `${WANTED}, seen AS (
    SELECT account_id AS key FROM raw.accounts SEMI JOIN wanted ON wanted.key = account_id
    UNION SELECT account_id FROM raw.withdrawals SEMI JOIN wanted ON wanted.key = account_id
    UNION SELECT from_account FROM raw.transfers SEMI JOIN wanted ON wanted.key = from_account
    UNION SELECT to_account FROM raw.transfers SEMI JOIN wanted ON wanted.key = to_account
    UNION SELECT payer_account FROM raw.payments SEMI JOIN wanted ON wanted.key = payer_account
    UNION SELECT buyer_account FROM raw.orders SEMI JOIN wanted ON wanted.key = buyer_account
    UNION SELECT account_id FROM raw.qr_codes SEMI JOIN wanted ON wanted.key = account_id
    UNION SELECT target_id FROM raw.controls SEMI JOIN wanted ON wanted.key = target_id WHERE target_type = 'account')
  SELECT w.key, s.key IS NOT NULL AS known, min(a.holder_name) AS name, coalesce(min(a.institution), min(a.kind)) AS institution
  FROM wanted w LEFT JOIN seen s ON s.key = w.key LEFT JOIN accounts a ON a.key = w.key GROUP BY ALL ORDER BY w.key`,
  QrCode: `${WANTED}, seen AS (
    SELECT qr_id AS key FROM raw.qr_codes SEMI JOIN wanted ON wanted.key = qr_id UNION SELECT qr_id FROM raw.payments SEMI JOIN wanted ON wanted.key = qr_id)
  SELECT w.key, s.key IS NOT NULL AS known, NULL AS name, coalesce(min(q.platform), min(a.institution), min(a.kind)) AS institution
  FROM wanted w LEFT JOIN seen s ON s.key = w.key LEFT JOIN qr_codes q ON q.key = w.key LEFT JOIN accounts a ON a.key = q.account_id GROUP BY ALL ORDER BY w.key`,
  Store: `${WANTED}, seen AS (
    SELECT key FROM stores SEMI JOIN wanted USING (key) UNION SELECT store_key FROM orders SEMI JOIN wanted ON wanted.key = store_key
    UNION SELECT store_key FROM withdrawals SEMI JOIN wanted ON wanted.key = store_key UNION SELECT store_key FROM qr_codes SEMI JOIN wanted ON wanted.key = store_key)
  SELECT w.key, s.key IS NOT NULL AS known, min(t.name) AS name, split_part(w.key, ':', 1) AS institution
  FROM wanted w LEFT JOIN seen s ON s.key = w.key LEFT JOIN stores t ON t.key = w.key GROUP BY ALL ORDER BY w.key`,
}

/** The targets as the evidence knows them. Throws BAD_INPUT naming the first that no row names: a mistyped account must never be frozen. */
export async function knownTargets(kase: Case, targets: readonly FreezeTarget[]): Promise<KnownTarget[]> {
  const known: KnownTarget[] = []
  for (const label of ['Account', 'QrCode', 'Store'] as const) {
    const keys = targets.flatMap((one) => (one.label === label ? [one.key] : []))
    if (keys.length === 0) continue
    const rows = await kase.evidence.all(SQL[label], row, [JSON.stringify(keys)])
    const stranger = rows.find((one) => !one.known)
    if (stranger)
      throw new AppError('BAD_INPUT', `No row of this case names the ${label} ${stranger.key}; nothing was put on the freeze list.`, { key: stranger.key })
    known.push(...rows.map(({ key, name, institution }) => ({ label, key, name: name ?? key, institution: institution ?? '' })))
  }
  return known
}
