import { join } from 'node:path'
import type { Database } from '../../evidence/database.ts'
import type { Task } from '../../task.ts'
import type { Column, GraphRows } from './materialize.ts'
import { neo4jType } from './propertyTypes.ts'

export interface ImportFiles {
  nodes: { label: string; file: string }[]
  relations: { type: string; file: string }[]
}

/** Lists in one cell are separated by this; no list of ours holds text in which it occurs. */
export const LIST_SEPARATOR = ';'

/** Writes one CSV a label and one a relation type between two labels, with the importer's typed headers. */
export async function exportCsv(db: Database, graph: GraphRows, folder: string, task: Task): Promise<ImportFiles> {
  const files: ImportFiles = { nodes: [], relations: [] }
  const total = graph.nodes.length + graph.relations.length
  for (const { label, table, columns, rows } of graph.nodes) {
    task.report({ step: 'graph.write', done: files.nodes.length, total, unit: 'files', detail: label })
    if (rows === 0) continue
    const file = join(folder, `${label}.csv`)
    const cells = columns.map((column) => (column.name === 'key' ? `key AS "key:ID(${label})"` : cell(column)))
    await copy(db, `SELECT ${cells.join(', ')} FROM ${table}`, file, task)
    files.nodes.push({ label, file })
  }
  for (const { type, from, to, where, table, columns, rows } of graph.relations) {
    task.report({ step: 'graph.write', done: graph.nodes.length + files.relations.length, total, unit: 'files', detail: type })
    if (rows === 0) continue
    const file = join(folder, `${type}-${from}-${to}.csv`)
    const cells = columns.map((column) => {
      if (column.name === 'from_key') return `from_key AS ":START_ID(${from})"`
      return column.name === 'to_key' ? `to_key AS ":END_ID(${to})"` : cell(column)
    })
    await copy(db, `SELECT ${cells.join(', ')} FROM ${table} WHERE ${where}`, file, task)
    files.relations.push({ type, file })
  }
  return files
}

function cell({ name, type }: Column): string {
  const kind = neo4jType(type)
  const alias = `AS "${name}:${kind}"`
  if (kind === 'datetime') return `strftime("${name}", '%Y-%m-%dT%H:%M:%S+08:00') ${alias}`
  if (kind === 'string[]') return `array_to_string("${name}", '${LIST_SEPARATOR}') ${alias}`
  return `"${name}" ${alias}`
}

async function copy(db: Database, select: string, file: string, task: Task): Promise<void> {
  await db.run(`COPY (${select}) TO '${file.replaceAll("'", "''")}' (FORMAT csv, HEADER true, QUOTE '"', ESCAPE '"', NULLSTR '')`, undefined, task)
}
