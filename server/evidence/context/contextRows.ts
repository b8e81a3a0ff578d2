import { contextRuleNamed } from '../../analysis/context/registry.ts'
import type { Settings } from '../../analysis/settings.ts'
import { AppError } from '../../errors.ts'
import { quietTask } from '../../task.ts'
import type { Database } from '../database.ts'
import { prepareFactsOf } from '../features/facts.ts'
import { sqlFile, type Statement } from '../features/sqlFile.ts'
import { insertRows } from '../insertRows.ts'
import { siteOperators } from '../supply/siteOperators.ts'
import { prepareAdvances } from './advances.ts'
import { prepareRingKeys } from './contextReasons.ts'

export interface AskedRing {
  readonly ringId: string
  readonly stores: readonly string[]
  /** Outlets that the run found in excess. */
  readonly excessOutlets: readonly string[]
}

/** Lists the rows behind a context rule of one ring, with what they count on prepared on this connection. Throws NOT_FOUND for an unknown rule. */
export async function contextRows(database: Database, id: string, ring: AskedRing, settings: Settings): Promise<Statement> {
  if (!contextRuleNamed(id)) throw new AppError('NOT_FOUND', `There is no context rule ${id}.`)
  const statement = await sqlFile(`../context/${id}.rows`, { ...settings.sql, ...settings.context, a: ring.ringId })
  const codes = await sqlFile('../rings/ring_code')
  const keys = await sqlFile('../context/ring_key')
  await prepareFactsOf(database, settings, ring.stores, id === 'X1' ? `${codes.sql} ${keys.sql}` : `${codes.sql} ${statement.sql}`)
  await database.run('CREATE OR REPLACE TEMP TABLE ring_store AS SELECT $1 AS ring_id, sid FROM scope', [ring.ringId])
  await database.run(codes.sql, codes.values)
  if (id === 'R4') await prepareAdvances(database, settings)
  if (id === 'V1') await siteOperators(database, settings, quietTask())
  if (id === 'X1') await prepareRingKeys(database, settings, quietTask())
  await database.run('CREATE OR REPLACE TEMP TABLE excess_outlet (outlet_key VARCHAR)')
  await insertRows(
    database,
    'excess_outlet',
    { outlet_key: 'VARCHAR' },
    ring.excessOutlets.map((outlet_key) => ({ outlet_key })),
  )
  return statement
}
