import type { Settings } from '../../analysis/settings.ts'
import { cityNamed } from '../../domain/gazetteer.ts'
import { throwIfCancelled } from '../../errors.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { z } from 'zod'
import { insertRows } from '../insertRows.ts'
import { sqlFile } from './sqlFile.ts'

const STEPS = ['order_fact', 'parcel', 'burst', 'sign_text', 'parcel_flag', 'paid', 'signed_order'] as const

/**
 * Puts what features and links count on into temporary tables of one connection: `scope` (store numbers), `order_fact`, `parcel`,
 * `parcel_flag`, `paid`, `signed_order`, `shared_value`, `shared_count`, `payer_count`, `payer_pair`.
 * With `only`, just those stores; an empty list is the whole case.
 */
export async function prepareFacts(database: Database, settings: Settings, only: readonly string[], task: Task): Promise<void> {
  const total = STEPS.length + 10
  let done = 0
  const run = async (path: string): Promise<void> => {
    task.report({ step: 'detect.facts', done, total, unit: 'tables', detail: path })
    const { sql, values } = await sqlFile(path, settings.sql)
    await database.run(sql, values, task)
    done++
  }
  await database.run('CREATE OR REPLACE TEMP TABLE wanted (key VARCHAR)')
  for (const key of only) await database.run('INSERT INTO wanted VALUES ($1)', [key])
  await run('prepare/sign_words')
  await run('prepare/city_km')
  await run('prepare/scope')
  await placeCities(database, task)
  for (const step of STEPS) await run(`prepare/${step}`)
  for (const step of ['shared_value', 'shared_count', 'payer_count', 'payer_pair', 'hired', 'buyer_count', 'buyer_pair']) await run(`../links/${step}`)
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
