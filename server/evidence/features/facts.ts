import type { Settings } from '../../analysis/settings.ts'
import { cityNamed } from '../../domain/gazetteer.ts'
import { throwIfCancelled } from '../../errors.ts'
import { quietTask, type Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { z } from 'zod'
import { insertRows } from '../insertRows.ts'
import { sqlFile } from './sqlFile.ts'

const STEPS = [
  'order_fact',
  'parcel',
  'peer',
  'exact_courier',
  'burst',
  'sign_text',
  'sign_template',
  'outlet_minutes',
  'two_places',
  'crowd',
  'parcel_flag',
  'paid',
  'signed_order',
] as const

/** What the features count on, in the order in which one needs the other. */
const ALL: readonly string[] = [
  ...STEPS.map((step) => `prepare/${step}`),
  ...['shared_value', 'shared_count', 'hired', 'overlap_person', 'overlap_count', 'overlap_pair'].map((step) => `../links/${step}`),
]

/**
 * Puts what features and links count on into temporary tables of one connection: `scope` (store numbers), `order_fact`, `parcel`,
 * `parcel_flag`, `paid`, `signed_order`, `shared_value`, `payer_pair` and so on, one a SQL file.
 */
export async function prepareFacts(database: Database, settings: Settings, task: Task): Promise<void> {
  await prepare(database, settings, ALL, { scope: 'prepare/scope', cities: 'prepare/cities' }, task)
}

/** Like `prepareFacts`, for a few stores, and only what `statement` (one that is going to be run) counts on. */
export async function prepareFactsOf(database: Database, settings: Settings, stores: readonly string[], statement: string): Promise<void> {
  await database.run('CREATE OR REPLACE TEMP TABLE wanted (key VARCHAR)')
  await insertRows(
    database,
    'wanted',
    { key: 'VARCHAR' },
    stores.map((key) => ({ key })),
  )
  await prepare(database, settings, await stepsFor(statement, settings), { scope: 'prepare/scope_of_wanted', cities: 'prepare/cities_of_wanted' }, quietTask())
}

async function prepare(database: Database, settings: Settings, steps: readonly string[], first: { scope: string; cities: string }, task: Task): Promise<void> {
  const run = async (path: string): Promise<void> => {
    const { sql, values } = await sqlFile(path, settings.sql)
    await database.run(sql, values, task)
  }
  for (const path of ['prepare/sign_words', 'prepare/sender_of', 'prepare/city_km', first.scope]) await run(path)
  if (steps.includes('prepare/parcel')) await placeCities(database, first.cities, task)
  for (const [done, path] of steps.entries()) {
    task.report({ step: 'detect.facts', done, total: steps.length, unit: 'tables', detail: path })
    await run(path)
  }
}

/** The steps whose tables a statement names, with those whose tables these name in turn. */
async function stepsFor(statement: string, settings: Settings): Promise<string[]> {
  const needed: string[] = []
  let named = statement
  for (const path of ALL.toReversed()) {
    const { sql } = await sqlFile(path, settings.sql)
    const table = /CREATE OR REPLACE TEMP TABLE (\w+)/.exec(sql)?.[1]
    if (table === undefined || !new RegExp(`\\b${table}\\b`).test(named)) continue
    needed.unshift(path)
    named += sql
  }
  return needed
}

/** Every city cell with the city it means; one that the gazetteer does not know stands for itself and has no place. */
async function placeCities(database: Database, path: string, task: Task): Promise<void> {
  const { sql } = await sqlFile(path)
  const cells = await database.all(sql, z.object({ cell: z.string() }), [], task)
  throwIfCancelled(task.signal)
  await database.run('CREATE OR REPLACE TEMP TABLE city (cell VARCHAR, city VARCHAR, lat DOUBLE, lon DOUBLE)')
  const rows = cells.map(({ cell }) => {
    const city = cityNamed(cell)
    return { cell, city: city?.name ?? cell.trim(), lat: city?.lat ?? null, lon: city?.lon ?? null }
  })
  await insertRows(database, 'city', { cell: 'VARCHAR', city: 'VARCHAR', lat: 'DOUBLE', lon: 'DOUBLE' }, rows)
}
