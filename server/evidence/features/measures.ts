import { z } from 'zod'
import type { Peers } from '../../analysis/baseline.ts'
import { peerKind } from '../../analysis/baseline.ts'
import type { Measure, Measures } from '../../analysis/measure.ts'
import { INDICATORS, indicatorNamed } from '../../analysis/indicators/registry.ts'
import type { Indicator } from '../../analysis/indicator.ts'
import type { Settings } from '../../analysis/settings.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { sqlFile } from './sqlFile.ts'

/** Measures besides the indicators': the share of parcels that look empty and the hours from sign-off to withdrawal. */
const MORE = ['empty', 'lag'] as const

/** Runs every feature into the temporary table `measure`, one row a store and indicator. Facts must be prepared. */
export async function countMeasures(database: Database, settings: Settings, task: Task): Promise<void> {
  const ids = [...MORE, ...INDICATORS.map((indicator) => indicator.id)]
  await database.run('CREATE OR REPLACE TEMP TABLE measure (sid INTEGER, indicator VARCHAR, n BIGINT, value DOUBLE, extra DOUBLE, usual DOUBLE)')
  for (const [done, id] of ids.entries()) {
    task.report({ step: 'detect.measures', done, total: ids.length, unit: 'indicators', detail: id })
    const { sql, values } = await sqlFile(id, settings.sql)
    // Rounded, because threads add floating-point numbers up in any order.
    await database.run(
      `INSERT INTO measure SELECT sid, '${id}', n, round(value, 9), round(extra, 9), NULL FROM (${sql}) WHERE n > 0 AND value IS NOT NULL`,
      values,
      task,
    )
    const quantile = settings.indicators[id]?.quantile
    const indicator = indicatorNamed(id)
    if (indicator && quantile !== undefined) await countUsual(database, indicator, quantile, settings, task)
  }
}

/** Puts beside each value what a share of the ordinary peers (stores most of whose parcels do not look empty) stay within, where there are enough of these. */
async function countUsual(database: Database, indicator: Indicator, quantile: number, { baselineStores }: Settings, task: Task): Promise<void> {
  const { sql, values } = await sqlFile('usual', { indicator: indicator.id, kind: peerKind(indicator), quantile, least: baselineStores })
  await database.run(sql, values, task)
}

export interface MeasuredStore {
  sid: number
  key: string
  measures: Measures
  peers: Peers
}

const row = z.object({
  sid: z.number(),
  key: z.string(),
  platform: z.string(),
  courier: z.string().nullable(),
  indicator: z.string().nullable(),
  n: z.number(),
  value: z.number(),
  extra: z.number().nullable(),
  usual: z.number().nullable(),
})

/** Every store in order of its number with what was measured, streamed. */
export async function* measuredStores(database: Database, task: Task): AsyncGenerator<MeasuredStore> {
  const sql = `SELECT s.sid, s.key, p.platform, p.courier, m.indicator, coalesce(m.n, 0) AS n, coalesce(m.value, 0) AS value, m.extra, m.usual
    FROM scope s JOIN peer p ON p.sid = s.sid LEFT JOIN measure m ON m.sid = s.sid ORDER BY s.sid, m.indicator`
  let current: (Omit<MeasuredStore, 'measures'> & { measures: Map<string, Measure> }) | undefined
  for await (const rows of database.batches(sql, row, [], task)) {
    for (const { sid, key, platform, courier, indicator, n, value, extra, usual } of rows) {
      if (current?.sid !== sid) {
        if (current) yield current
        current = { sid, key, measures: new Map(), peers: { platform, courier } }
      }
      if (indicator !== null) current.measures.set(indicator, { n, value, extra, ...(usual === null ? {} : { usual }) })
    }
  }
  if (current) yield current
}
