import { z } from 'zod'
import type { Label } from '../../contract/common.ts'
import { initials } from '../../domain/initials.ts'
import type { Database } from '../../evidence/database.ts'
import type { Task } from '../../task.ts'
import type { NodeRows } from './materialize.ts'

/** Which name of a label is read as pinyin, and whether it begins with a surname. */
export const INITIALED: Partial<Readonly<Record<Label, { from: string; surname: boolean }>>> = {
  Store: { from: 'name', surname: false },
  Person: { from: 'name', surname: true },
  Account: { from: 'holderName', surname: true },
  Outlet: { from: 'name', surname: false },
  Org: { from: 'name', surname: false },
  GamblingSite: { from: 'name', surname: false },
  VendorSite: { from: 'title', surname: false },
}

const BATCH = 50_000
const named = z.object({ name: z.string() })

/** Adds `initials` to the nodes of these labels, so that names are found by the first letters of their pinyin. */
export async function addInitials(db: Database, nodes: readonly NodeRows[], task: Task): Promise<void> {
  for (const { label, table } of nodes) {
    const rule = INITIALED[label]
    if (!rule) continue
    await db.run('CREATE OR REPLACE TEMP TABLE name_initials (name VARCHAR, initials VARCHAR)')
    await db.run(
      `CREATE OR REPLACE TEMP TABLE chinese_name AS SELECT name, row_number() OVER () AS i FROM (SELECT DISTINCT "${rule.from}" AS name FROM ${table} WHERE regexp_matches("${rule.from}", '\\p{Han}'))`,
      undefined,
      task,
    )
    const total = await db.count('SELECT count(*) FROM chinese_name')
    for (let from = 0; from < total; from += BATCH) {
      task.report({ step: 'graph.collect', done: from, total, unit: 'rows', detail: label })
      const names = await db.all(`SELECT name FROM chinese_name WHERE i > ${from} AND i <= ${from + BATCH}`, named, undefined, task)
      await db.append(
        'name_initials',
        names.map(({ name }) => [name, initials(name, rule.surname)]),
      )
    }
    const read = `SELECT n.*, i.initials FROM ${table} n LEFT JOIN name_initials i ON i.name = n."${rule.from}"`
    await db.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${read}`, undefined, task)
  }
}
