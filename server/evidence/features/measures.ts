import { listValue } from '@duckdb/node-api'
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

const storeCells = z.tuple([z.string(), z.string(), z.string().nullable()])

export interface MeasuresAsked {
  /** Only these measures; left out: all. */
  readonly only?: readonly string[]
  /** Only the stores of this table, by its column `sid`. */
  readonly among?: string
}

/** Every store in order of its number with what was measured, streamed. A large case has tens of millions of measures: they are read by column. */
export async function* measuredStores(database: Database, task: Task, { only, among }: MeasuresAsked = {}): AsyncGenerator<MeasuredStore> {
  const names = (only ?? [...MORE, ...INDICATORS.map((indicator) => indicator.id)]).toSorted()
  const part = among === undefined ? '' : `SEMI JOIN ${among} USING (sid)`
  // A store's own row comes first, with indicator 0.
  const sql = `SELECT sid, indicator, n, value, extra, usual, key, platform, courier FROM (
      SELECT sid, list_position($names, indicator) AS indicator, CAST(n AS DOUBLE) AS n, value, extra, usual, NULL AS key, NULL AS platform, NULL AS courier
      FROM measure ${part} WHERE list_contains($names, indicator)
      UNION ALL
      SELECT sid, 0, 0, 0, NULL, NULL, key, platform, courier FROM scope JOIN peer USING (sid) ${part}
    ) ORDER BY sid, indicator`
  let current: (Omit<MeasuredStore, 'measures'> & { measures: Map<string, Measure> }) | undefined
  for await (const chunk of database.chunks(sql, { names: listValue(names) }, task)) {
    const [sids, indicators, ns, values, extras, usuals, keys, platforms, couriers] = Array.from({ length: chunk.columnCount }, (_, column) =>
      chunk.getColumnVector(column),
    )
    for (let i = 0, rows = chunk.rowCount; i < rows; i++) {
      const name = names[Number(indicators!.getItem(i)) - 1]
      if (name === undefined) {
        if (current) yield current
        const [key, platform, courier] = storeCells.parse([keys!.getItem(i), platforms!.getItem(i), couriers!.getItem(i)])
        current = { sid: Number(sids!.getItem(i)), key, measures: new Map(), peers: { platform, courier } }
        continue
      }
      const extra = extras!.getItem(i)
      const usual = usuals!.getItem(i)
      current?.measures.set(name, {
        n: Number(ns!.getItem(i)),
        value: Number(values!.getItem(i)),
        extra: typeof extra === 'number' ? extra : null,
        ...(typeof usual === 'number' ? { usual } : {}),
      })
    }
  }
  if (current) yield current
}
