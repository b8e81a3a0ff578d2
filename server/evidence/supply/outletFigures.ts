import { z } from 'zod'
import type { Settings } from '../../analysis/settings.ts'
import { courierCode } from '../../domain/couriers.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { sqlFile } from '../features/sqlFile.ts'
import { insertRows } from '../insertRows.ts'

const summons = z.object({ target: z.string(), at: z.string() })

/** Counts every pickup outlet into the temporary table `outlet_figure`; `courier_summons` has the first summons of each courier. Facts must be prepared. */
export async function outletFigures(database: Database, settings: Pick<Settings, 'context' | 'sql'>, task: Task): Promise<void> {
  const rows = await database.all(
    `SELECT target_id AS target, strftime(min("at"), '%Y-%m-%d %H:%M:%S') AS "at" FROM measures WHERE kind = 'summons' AND target_type = 'courier' GROUP BY target_id ORDER BY 2, 1`,
    summons,
    [],
    task,
  )
  const first = new Map<string, string>()
  for (const { target, at } of rows) if (!first.has(courierCode(target))) first.set(courierCode(target), at)
  await database.run('CREATE OR REPLACE TEMP TABLE courier_summons (courier VARCHAR, summoned_at TIMESTAMP)')
  await insertRows(
    database,
    'courier_summons',
    { courier: 'VARCHAR', summoned_at: 'TIMESTAMP' },
    [...first].map(([courier, summoned_at]) => ({ courier, summoned_at })),
  )
  for (const step of ['judged_parcel', 'outlet_count']) {
    const { sql, values } = await sqlFile(`../supply/${step}`, settings.sql)
    await database.run(sql, values, task)
  }
  // Outlets in excess are no measure for their neighbours, so they leave the peers, until no further one shows.
  await database.run('CREATE OR REPLACE TEMP TABLE outlet_in_excess (outlet_key VARCHAR)')
  const figure = await sqlFile('../supply/outlet_figure', settings.context)
  for (let round = 0; round < ROUNDS; round++) {
    await database.run(figure.sql, figure.values, task)
    const found = await database.run(
      'INSERT INTO outlet_in_excess SELECT outlet_key FROM outlet_figure WHERE excess AND outlet_key NOT IN (SELECT outlet_key FROM outlet_in_excess)',
      [],
      task,
    )
    if (found === 0) return
  }
}

const ROUNDS = 4
