import { z } from 'zod'
import type { Database } from '../../evidence/database.ts'
import type { Pseudonyms } from './Pseudonyms.ts'

/** Where values stand that a masked session may ask for. */
const COLUMNS = [
  ['accounts', 'account_id'],
  ['persons', 'person_id'],
  ['qr_codes', 'qr_id'],
  ['site_accounts', 'site_account'],
  ['number_sales', 'site_account'],
  ['identifiers', 'value'],
  ['withdrawals', 'account_id'],
  ['transfers', 'from_account'],
  ['transfers', 'to_account'],
  ['payments', 'payer_account'],
  ['orders', 'buyer_account'],
  ['orders', 'buyer_id'],
  ['orders', 'order_id'],
  ['orders', 'waybill_no'],
  ['waybills', 'waybill_no'],
  ['number_sales', 'waybill_no'],
  ['persons', 'name'],
  ['accounts', 'holder_name'],
  ['measures', 'target_id'],
  ['case_numbers', 'value'],
  ['case_numbers', 'waybill_no'],
] as const

/** The value behind a masked one that this process has not given out (it was restarted, or the address was sent along); null when the evidence has none. */
export async function lookUp(evidence: Database, pseudonyms: Pseudonyms, masked: string, mark: string): Promise<string | null> {
  const pattern = masked.replaceAll(/[\\%_]/g, String.raw`\$&`).replaceAll(/\*+/g, '%')
  for (const [table, column] of COLUMNS) {
    const sql = `SELECT DISTINCT ${column} AS value FROM ${table} WHERE ${column} LIKE $1 ESCAPE '\\'`
    for await (const rows of evidence.batches(sql, z.object({ value: z.string() }), [pattern])) {
      const found = rows.find(({ value }) => pseudonyms.isOf(value, mark))
      if (found) return found.value
    }
  }
  return null
}
