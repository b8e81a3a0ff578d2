import type { Settings } from '../../analysis/settings.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { sqlFile } from '../features/sqlFile.ts'

const TABLES = [
  'site',
  'site_sale',
  'site_customer',
  'site_store',
  'site_mark',
  'number_parts',
  'hit_number',
  'range_run',
  'range_parcel',
  'range_sale',
] as const

/** What is kept of the supply side, by kind, with the SQL file that lists it: one row of `contract/supply.ts` under its `key`. */
const LISTS = {
  family: 'family',
  operator: 'operator',
  operator_detail: 'operator_detail',
  supplier: 'supplier',
  outlet: 'outlet',
  courier: 'courier',
  range: 'range',
  summary: 'agreement',
} as const
export type SupplyKind = keyof typeof LISTS

/**
 * Counts operators, suppliers, outlets and number ranges into the temporary table `supply_out` (kind, key, body as JSON).
 * Facts, `ring_store`, the site grouping and the outlet figures (`contextReasons`) must be there.
 */
export async function countSupply(database: Database, settings: Settings, task: Task): Promise<void> {
  const total = TABLES.length + Object.keys(LISTS).length
  let done = 0
  const run = async (file: string, wrap: (sql: string) => string): Promise<void> => {
    task.report({ step: 'detect.supply', done: done++, total, unit: 'tables', detail: file })
    const { sql, values } = await sqlFile(`../supply/${file}`, { ...settings.supply })
    await database.run(wrap(sql), values, task)
  }
  for (const file of TABLES) await run(file, (sql) => sql)
  await database.run('CREATE OR REPLACE TEMP TABLE supply_out (kind VARCHAR, key VARCHAR, body VARCHAR)')
  for (const [kind, file] of Object.entries(LISTS)) {
    await run(file, (sql) => `INSERT INTO supply_out SELECT '${kind}', t.key, CAST(to_json(t) AS VARCHAR) FROM (${sql}) t`)
  }
}
