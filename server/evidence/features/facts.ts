import type { Settings } from '../../analysis/settings.ts'
import { cityNamed } from '../../domain/gazetteer.ts'
import { throwIfCancelled } from '../../errors.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { z } from 'zod'
import { insertRows } from '../insertRows.ts'
import { sqlFile } from './sqlFile.ts'

const STEPS = ['order_fact', 'parcel', 'burst', 'sign_text', 'parcel_flag', 'paid', 'signed_order'] as const

/** What the features count on, in the order in which one needs the other. */
const ALL: readonly string[] = [
  ...STEPS.map((step) => `prepare/${step}`),
  ...['shared_value', 'shared_count', 'payer_count', 'payer_pair', 'hired', 'buyer_count', 'buyer_pair'].map((step) => `../links/${step}`),
]

/**
 * Puts what features and links count on into temporary tables of one connection: `scope` (store numbers), `order_fact`, `parcel`,
 * `parcel_flag`, `paid`, `signed_order`, `shared_value`, `payer_pair` and so on, one a SQL file.
 * With `only`, just those stores; an empty list is the whole case. `steps` narrows the tables to the named ones.
 */
export async function prepareFacts(database: Database, settings: Settings, only: readonly string[], task: Task, steps: readonly string[] = ALL): Promise<void> {
  const run = async (path: string): Promise<void> => {
    const { sql, values } = await sqlFile(path, settings.sql)
    await database.run(sql, values, task)
  }
  await database.run('CREATE OR REPLACE TEMP TABLE wanted (key VARCHAR)')
  await insertRows(
    database,
    'wanted',
    { key: 'VARCHAR' },
    only.map((key) => ({ key })),
  )
  for (const path of ['prepare/sign_words', 'prepare/city_km', 'prepare/scope']) await run(path)
  await placeCities(database, task)
  for (const [done, path] of steps.entries()) {
    task.report({ step: 'detect.facts', done, total: steps.length, unit: 'tables', detail: path })
    await run(path)
  }
}

/** Every city cell with the city it means; one that the gazetteer does not know stands for itself and has no place. */
async function placeCities(database: Database, task: Task): Promise<void> {
  const { sql } = await sqlFile('prepare/cities')
  const cells = await database.all(sql, z.object({ cell: z.string() }), [], task)
  throwIfCancelled(task.signal)
  await database.run('CREATE OR REPLACE TEMP TABLE city (cell VARCHAR, city VARCHAR, lat DOUBLE, lon DOUBLE)')
  const rows = cells.map(({ cell }) => {
    const city = cityNamed(cell)
    return { cell, city: city?.name ?? cell.trim(), lat: city?.lat ?? null, lon: city?.lon ?? null }
  })
  await insertRows(database, 'city', { cell: 'VARCHAR', city: 'VARCHAR', lat: 'DOUBLE', lon: 'DOUBLE' }, rows)
}
