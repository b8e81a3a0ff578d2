import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { resolveSettings } from '../../analysis/settings.ts'
import type { Case } from '../../casework/case.ts'
import { COURIER_ALIASES } from '../../domain/couriers.ts'
import type { Database } from '../../evidence/database.ts'
import { prepareTransferTwins } from '../../evidence/money/transferTwins.ts'
import { sqlText } from '../../evidence/sqlText.ts'
import type { Label } from '../../contract/common.ts'
import { quietTask, type Task } from '../../task.ts'
import type { Model, NodeModel, RelationModel } from '../model/readModel.ts'
import { copyLastRun, noRun } from './lastRun.ts'
import { addInitials } from './addInitials.ts'
import { rankByDegree } from './rankByDegree.ts'
import { chooseScope, type Tier } from './scope.ts'

/** A column as DuckDB describes it. */
export interface Column {
  name: string
  type: string
}

/** The rows of one label, or of one relation type between two labels, in a temporary table of the build's connection. */
export interface NodeRows {
  label: Label
  table: string
  columns: readonly Column[]
  rows: number
}
export interface RelationRows {
  type: string
  from: Label
  to: Label
  /** Selects this pair of labels from the type's table. */
  where: string
  table: string
  columns: readonly Column[]
  rows: number
}
export interface GraphRows {
  tier: Tier
  nodes: NodeRows[]
  relations: RelationRows[]
}

/** Works out every node and relation from the evidence and the last run, in temporary tables of `db`. */
export async function materialize(
  kase: Case,
  db: Database,
  model: Model,
  options: { runId: string | null; caseName: string; folder: string; fullTierWaybills?: number },
  task: Task,
): Promise<GraphRows> {
  await nameThings(db, kase.id, options.caseName)
  await copyLastRun(kase, db, options.runId, options.folder, task)
  return collect(db, model, await chooseScope(db, options.fullTierWaybills), task)
}

/** The same from an evidence database without rows and without runs: for the columns. */
export async function prepareEmpty(db: Database, model: Model): Promise<GraphRows> {
  await nameThings(db, '', '')
  await noRun(db)
  return collect(db, model, await chooseScope(db), quietTask())
}

async function nameThings(db: Database, caseId: string, caseName: string): Promise<void> {
  await db.run(`SET VARIABLE case_id = ${sqlText(caseId)}; SET VARIABLE case_name = ${sqlText(caseName)}`)
  await db.run(SOURCE_PREFIX)
  await db.run(courierNames())
}

async function collect(db: Database, model: Model, tier: Tier, task: Task): Promise<GraphRows> {
  const total = model.nodes.length + model.relations.length
  const done = { files: 0 }
  const step = (detail: string): void => task.report({ step: 'graph.collect', done: done.files++, total, unit: 'files', detail })
  await prepareTransferTwins(db, resolveSettings().money, task)
  await db.run(await readFile(new URL('prepare.sql', import.meta.url), 'utf8'), undefined, task)
  const nodes: NodeRows[] = []
  for (const node of model.nodes) {
    step(node.label)
    nodes.push(await nodeRows(db, node, task))
  }
  await db.run(
    `CREATE OR REPLACE TEMP VIEW any_node AS ${nodes.map(({ label, table }) => `SELECT '${label}' AS label, key FROM ${table}`).join(' UNION ALL ')}`,
  )
  const relations: RelationRows[] = []
  for (const relation of model.relations) {
    step(relation.type)
    relations.push(...(await relationRows(db, relation, task)))
  }
  await addInitials(db, nodes, task)
  await rankByDegree(db, nodes, relations, task)
  return { tier, nodes: await Promise.all(nodes.map(async (node) => ({ ...node, columns: await describe(db, `SELECT * FROM ${node.table}`) }))), relations }
}

/** What a file yields, without running it: for the schema and for typed headers. */
export async function describe(db: Database, sql: string): Promise<Column[]> {
  const rows = await db.all(`DESCRIBE ${sql}`, z.object({ column_name: z.string(), column_type: z.string() }))
  return rows.map((row) => ({ name: row.column_name, type: row.column_type }))
}

async function nodeRows(db: Database, node: NodeModel, task: Task): Promise<NodeRows> {
  const table = `node_${node.label}`
  const given = (await describe(db, node.sql)).map((column) => column.name)
  const sourced = given.includes('source_id')
  const replaced = given.includes('implied') ? 'REPLACE (nullif(implied, false) AS implied)' : ''
  const sql = sourced
    ? `SELECT n.* EXCLUDE (source_id, line) ${replaced}, CASE WHEN c.n > 0 THEN true END AS conflict,
        CASE WHEN n.source_id IS NOT NULL THEN list_concat([src(n.source_id, n.line)], coalesce(c.also, []))[1:20] END AS src,
        CASE WHEN n.source_id IS NOT NULL THEN 1 + coalesce(c.n, 0) END AS srcN
       FROM (${node.sql}) n LEFT JOIN conflict c ON c.label = '${node.label}' AND c.key = n.key`
    : node.sql
  const rows = await db.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${sql}`, undefined, task).then(() => db.count(`SELECT count(*) FROM ${table}`))
  return { label: node.label, table, columns: await describe(db, `SELECT * FROM ${table}`), rows }
}

async function relationRows(db: Database, relation: RelationModel, task: Task): Promise<RelationRows[]> {
  const table = `relation_${relation.type}`
  const given = (await describe(db, relation.sql)).map((column) => column.name)
  const sql = given.includes('source_id')
    ? `SELECT * EXCLUDE (source_id, line), CASE WHEN source_id IS NOT NULL THEN [src(source_id, line)] END AS src, CASE WHEN source_id IS NOT NULL THEN 1 END AS srcN
       FROM (${relation.sql})`
    : relation.sql
  await db.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${sql}`, undefined, task)
  const columns = (await describe(db, `SELECT * FROM ${table}`)).filter(({ name }) => name !== 'from_label' && name !== 'to_label')
  const found: RelationRows[] = []
  for (const from of relation.from) {
    for (const to of relation.to) {
      const labels = [...(relation.from.length > 1 ? [`from_label = '${from}'`] : []), ...(relation.to.length > 1 ? [`to_label = '${to}'`] : [])]
      const where = labels.length > 0 ? labels.join(' AND ') : 'true'
      found.push({ type: relation.type, from, to, where, table, columns, rows: await db.count(`SELECT count(*) FROM ${table} WHERE ${where}`) })
    }
  }
  return found
}

const SOURCE_PREFIX = `
SET VARIABLE source_prefix = (
  SELECT coalesce(list(coalesce(left(s.sha256, 12), '') ORDER BY i), []::VARCHAR[])
  FROM range(1, (SELECT coalesce(max(source_id), 0) FROM source) + 1) AS r(i) LEFT JOIN source s ON s.source_id = i)`

function courierNames(): string {
  const names = new Map<string, string>()
  for (const [name, code] of COURIER_ALIASES) if (/\p{Script=Han}/u.test(name) && !names.has(code)) names.set(code, name)
  const values = [...names].map(([code, zh]) => `(${sqlText(code)}, ${sqlText(zh)})`).join(', ')
  return `CREATE OR REPLACE TEMP TABLE courier_name AS SELECT * FROM (VALUES ${values}) AS t(code, zh)`
}
