import { z } from 'zod'
import { pairTransfers, type TransferRecord } from '../../analysis/money/pairTransfers.ts'
import type { MoneySettings } from '../../analysis/money/moneySettings.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { sqlFile } from '../features/sqlFile.ts'
import { insertRows } from '../insertRows.ts'

const row = z.object({ transfer_id: z.string(), same: z.string(), seconds: z.number(), side: z.enum(['from', 'to']).nullable(), statement: z.string() })
const BATCH = 5000

/** Writes the temporary table `transfer_twin` (kept_id, twin_id): the records that say what another one says already. Streams. */
export async function prepareTransferTwins(database: Database, { transferSeconds }: MoneySettings, task?: Task, payers: readonly string[] = []): Promise<void> {
  await database.run('CREATE OR REPLACE TEMP TABLE transfer_twin (kept_id VARCHAR, twin_id VARCHAR)')
  const { sql, values } = await sqlFile('../money/transfer_candidate', { transferSeconds, payers: JSON.stringify(payers) })
  const twins: { kept_id: string; twin_id: string }[] = []
  let group: TransferRecord[] = []
  let current = ''
  const settle = (): void => {
    for (const { kept, twin } of pairTransfers(group, transferSeconds)) twins.push({ kept_id: kept, twin_id: twin })
    group = []
  }
  const candidates = await database.another()
  const flush = async (): Promise<void> => insertRows(database, 'transfer_twin', { kept_id: 'VARCHAR', twin_id: 'VARCHAR' }, twins.splice(0))
  try {
    for await (const rows of candidates.batches(sql, row, values, task)) {
      for (const { transfer_id, same, seconds, side, statement } of rows) {
        if (same !== current) settle()
        current = same
        group.push({ id: transfer_id, at: seconds, side, statement })
      }
      if (twins.length >= BATCH) await flush()
    }
    settle()
    await flush()
  } finally {
    candidates.close()
  }
}

/** Writes `transfer_twin` and `transfer_once` on this connection; `payers`: only what these accounts sent. */
export async function prepareTransferOnce(database: Database, settings: MoneySettings, task?: Task, payers: readonly string[] = []): Promise<void> {
  await prepareTransferTwins(database, settings, task, payers)
  const { sql, values } = await sqlFile('../money/transfer_once', { payers: JSON.stringify(payers) })
  await database.run(sql, values, task)
}
