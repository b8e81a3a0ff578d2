import { z } from 'zod'
import type { Settings } from '../../analysis/settings.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { sqlFile } from '../features/sqlFile.ts'
import { prepareTransferOnce } from '../money/transferTwins.ts'

/** Writes `advance_spent` for the rings of `ring_store`. Facts must be there. */
export async function prepareAdvances(database: Database, settings: Settings, task?: Task): Promise<void> {
  const accounts = await database.all(
    `SELECT DISTINCT w.account_id AS account FROM withdrawals w JOIN scope s ON s.key = w.store_key JOIN ring_store r ON r.sid = s.sid
     WHERE w.account_id IS NOT NULL ORDER BY account`,
    z.object({ account: z.string() }),
    [],
    task,
  )
  // A name that no account has: without accounts there are no transfers to look at, not all of them.
  const payers = accounts.length > 0 ? accounts.map(({ account }) => account) : ['']
  await prepareTransferOnce(database, settings.money, task, payers)
  const { sql, values } = await sqlFile('../context/advance_spent', settings.context)
  await database.run(sql, values, task)
}
