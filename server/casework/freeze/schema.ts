import type { Database } from '../../evidence/database.ts'

/** What may still be inside accounts, codes and stores, kept by data version: counted again once the evidence changes. The freeze list itself is in `written`. */
export async function ensureFreezeSchema(casework: Database): Promise<void> {
  await casework.run(
    `CREATE TABLE IF NOT EXISTS freeze_inside (data_version INTEGER NOT NULL, label VARCHAR NOT NULL, key VARCHAR NOT NULL, body VARCHAR NOT NULL)`,
  )
}
