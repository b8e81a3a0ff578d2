import { z } from 'zod'
import { peerKind, type Baselines, type Spread } from '../../analysis/baseline.ts'
import { INDICATORS } from '../../analysis/indicators/registry.ts'
import type { Settings } from '../../analysis/settings.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { sqlFile } from './sqlFile.ts'

/** Rows that a store's measure must rest on to be part of a baseline, unless the indicator itself asks for fewer. */
const ENOUGH = 30

const row = z.object({ name: z.string(), stores: z.number(), rows: z.number(), quantiles: z.array(z.number()) })

/** How each measure is spread over the stores of every platform, of every courier and of the case. One statement an indicator bounds the memory. */
export async function baselines(database: Database, settings: Settings, task: Task): Promise<Baselines> {
  const all = new Map<string, Map<string, Spread>>()
  for (const indicator of INDICATORS) {
    const minRows = Math.min(ENOUGH, settings.indicators[indicator.id]?.minRows ?? ENOUGH)
    const { sql, values } = await sqlFile('baseline', { indicator: indicator.id, kind: peerKind(indicator), minRows })
    const rows = await database.all(sql, row, values, task)
    const spreads = rows.map(({ name, ...spread }): [string, Spread] => [name, spread])
    if (spreads.length > 0) all.set(indicator.id, new Map(spreads))
  }
  return all
}
