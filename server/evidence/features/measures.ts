import { z } from 'zod'
import type { Measure, Measures } from '../../analysis/measure.ts'
import { INDICATORS } from '../../analysis/indicators/registry.ts'
import type { Settings } from '../../analysis/settings.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { sqlFile } from './sqlFile.ts'

/** Measures besides the indicators': the share of parcels that look empty and the hours from sign-off to withdrawal. */
const MORE = ['empty', 'lag'] as const

/** Runs every feature into the temporary table `measure`, one row a store and indicator. Facts must be prepared. */
export async function countMeasures(database: Database, settings: Settings, task: Task): Promise<void> {
  const ids = [...INDICATORS.map((indicator) => indicator.id), ...MORE]
  await database.run('CREATE OR REPLACE TEMP TABLE measure (sid INTEGER, indicator VARCHAR, n BIGINT, value DOUBLE, extra DOUBLE)')
  for (const [done, id] of ids.entries()) {
    task.report({ step: 'detect.measures', done, total: ids.length, unit: 'indicators', detail: id })
    const { sql, values } = await sqlFile(id, settings.sql)
    // Rounded, because threads add floating-point numbers up in any order.
    await database.run(
      `INSERT INTO measure SELECT sid, '${id}', n, round(value, 9), round(extra, 9) FROM (${sql}) WHERE n > 0 AND value IS NOT NULL`,
      values,
      task,
    )
  }
}

export interface MeasuredStore {
  sid: number
  key: string
  measures: Measures
}

const row = z.object({ sid: z.number(), key: z.string(), indicator: z.string().nullable(), n: z.number(), value: z.number(), extra: z.number().nullable() })

/** Every store in order of its number with what was measured, streamed. */
export async function* measuredStores(database: Database, task: Task): AsyncGenerator<MeasuredStore> {
  const sql = `SELECT s.sid, s.key, m.indicator, coalesce(m.n, 0) AS n, coalesce(m.value, 0) AS value, m.extra
    FROM scope s LEFT JOIN measure m ON m.sid = s.sid ORDER BY s.sid, m.indicator`
  let current: { sid: number; key: string; measures: Map<string, Measure> } | undefined
  for await (const rows of database.batches(sql, row, [], task)) {
    for (const { sid, key, indicator, n, value, extra } of rows) {
      if (current?.sid !== sid) {
        if (current) yield current
        current = { sid, key, measures: new Map() }
      }
      if (indicator !== null) current.measures.set(indicator, { n, value, extra })
    }
  }
  if (current) yield current
}

/** The median of each measure over the stores that have enough rows: what is usual in this case. */
export async function baselines(database: Database, task: Task): Promise<Map<string, number>> {
  const rows = await database.all(
    'SELECT indicator, median(value) AS value FROM measure WHERE n >= 30 GROUP BY indicator ORDER BY indicator',
    z.object({ indicator: z.string(), value: z.number() }),
    [],
    task,
  )
  return new Map(rows.map(({ indicator, value }) => [indicator, value]))
}
