import { COURIER_ALIASES } from '../domain/couriers.ts'
import type { Database } from '../evidence/database.ts'
import { sqlText } from '../evidence/sqlText.ts'

/** The spellings of couriers as a temporary table of this connection, for `parseSql` to join. */
export async function prepareAliases(evidence: Database): Promise<void> {
  const rows = [...COURIER_ALIASES].map(([spelling, code]) => `(${sqlText(spelling)}, ${sqlText(code)})`)
  await evidence.run(`CREATE OR REPLACE TEMP TABLE courier_alias AS SELECT * FROM (VALUES ${rows.join(', ')}) t(spelling, code)`)
}
