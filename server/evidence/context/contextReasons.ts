import { z } from 'zod'
import { contextReason, withoutTables, type ContextRule } from '../../analysis/context/contextRule.ts'
import { CONTEXT_RULES } from '../../analysis/context/registry.ts'
import type { Settings } from '../../analysis/settings.ts'
import type { Reason } from '../../contract/explain.ts'
import type { TableName } from '../../domain/tables.ts'
import type { Task } from '../../task.ts'
import type { Database } from '../database.ts'
import { sqlFile } from '../features/sqlFile.ts'
import { outletFigures } from '../supply/outletFigures.ts'
import { siteOperators } from '../supply/siteOperators.ts'
import { prepareAdvances } from './advances.ts'

const row = z.looseObject({ ring_id: z.string() })

/** What is shown beside the score of each ring of the temporary table `ring_store`, by ring id. Facts, `ring_store` and `ring_code` must be there. */
export async function contextReasons(database: Database, ringIds: readonly string[], settings: Settings, task: Task): Promise<Map<string, Reason[]>> {
  await siteOperators(database, settings, task)
  await outletFigures(database, settings, task)
  await prepareRingKeys(database, settings, task)
  await prepareAdvances(database, settings, task)
  const reasons = new Map(ringIds.map((id): [string, Reason[]] => [id, []]))
  for (const [done, rule] of CONTEXT_RULES.entries()) {
    task.report({ step: 'detect.context', done, total: CONTEXT_RULES.length, unit: 'rules', detail: rule.id })
    const empty = await emptyTables(database, rule)
    const found = empty.length > 0 ? new Map<string, unknown>() : await rowsOf(database, rule, settings, task)
    for (const [id, list] of reasons) {
      const finding = empty.length > 0 ? withoutTables(rule, empty) : rule.find(found.get(id), settings.context)
      list.push(contextReason(rule, finding, settings.context))
    }
  }
  return reasons
}

/** The typed keys of the rings (`ring_key`), for cross-case hits. */
export async function prepareRingKeys(database: Database, settings: Settings, task: Task): Promise<void> {
  const { sql, values } = await sqlFile('../context/ring_key', settings.context)
  await database.run(sql, values, task)
}

async function rowsOf(database: Database, rule: ContextRule, settings: Settings, task: Task): Promise<Map<string, unknown>> {
  const { sql, values } = await sqlFile(`../context/${rule.id}`, { ...settings.sql, ...settings.context })
  return new Map((await database.all(sql, row, values, task)).map((one) => [one.ring_id, one]))
}

async function emptyTables(database: Database, rule: ContextRule): Promise<TableName[]> {
  const empty: TableName[] = []
  for (const table of rule.tables) if ((await database.count(`SELECT count(*) FROM (SELECT 1 FROM ${table} LIMIT 1)`)) === 0) empty.push(table)
  return empty
}
