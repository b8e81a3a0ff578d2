import neo4j from 'neo4j-driver'
import { z } from 'zod'
import { throwIfCancelled } from '../../errors.ts'
import type { Database } from '../../evidence/database.ts'
import type { Task } from '../../task.ts'
import type { Connection } from '../connection.ts'
import type { Column, GraphRows } from './materialize.ts'
import { neo4jType } from './propertyTypes.ts'

const BATCH = 5000
const row = z.record(z.string(), z.unknown())

/** Sends the rows over the wire in batches, for a server whose files are out of reach. The keys' constraints must stand before. */
export async function pushGraph(db: Database, connection: Connection, graph: GraphRows, task: Task): Promise<void> {
  const total = [...graph.nodes, ...graph.relations].reduce((sum, { rows }) => sum + rows, 0)
  const done = { rows: 0 }
  const push = async (select: string, columns: readonly Column[], cypher: string, detail: string): Promise<void> => {
    for await (const rows of inBatches(db, select, task)) {
      throwIfCancelled(task.signal)
      await connection.write(cypher, { rows: rows.map((cells) => parameters(cells, columns)) })
      done.rows += rows.length
      task.report({ step: 'graph.push', done: done.rows, total, unit: 'rows', detail })
    }
  }
  for (const { label, table, columns } of graph.nodes) {
    await push(selectOf(table, columns, 'true'), columns, `UNWIND $rows AS r CREATE (x:${label}) SET x = r.p ${times(columns)}`, label)
  }
  for (const { type, from, to, where, table, columns } of graph.relations) {
    const cypher = `UNWIND $rows AS r MATCH (a:${from} {key: r.from}) MATCH (b:${to} {key: r.to}) CREATE (a)-[x:${type}]->(b) SET x = r.p ${times(columns)}`
    await push(selectOf(table, columns, where), columns, cypher, type)
  }
}

async function* inBatches(db: Database, select: string, task: Task): AsyncGenerator<Record<string, unknown>[]> {
  let waiting: Record<string, unknown>[] = []
  for await (const rows of db.batches(select, row, undefined, task)) {
    waiting = waiting.concat(rows)
    if (waiting.length < BATCH) continue
    yield waiting
    waiting = []
  }
  if (waiting.length > 0) yield waiting
}

function selectOf(table: string, columns: readonly Column[], where: string): string {
  const cells = columns.map(({ name, type }) => (neo4jType(type) === 'datetime' ? `strftime("${name}", '%Y-%m-%dT%H:%M:%S+08:00') AS "${name}"` : `"${name}"`))
  return `SELECT ${cells.join(', ')} FROM ${table} WHERE ${where}`
}

function parameters(cells: Readonly<Record<string, unknown>>, columns: readonly Column[]): Record<string, unknown> {
  const properties: Record<string, unknown> = {}
  for (const { name, type } of columns) {
    const cell = cells[name]
    if (cell === null || cell === undefined || name === 'from_key' || name === 'to_key') continue
    properties[name] = neo4jType(type) === 'long' ? neo4j.int(typeof cell === 'string' ? cell : Number(cell)) : cell
  }
  return { p: properties, from: cells['from_key'], to: cells['to_key'] }
}

/** Times travel as text and become times on the server. */
function times(columns: readonly Column[]): string {
  const names = columns.filter(({ type }) => neo4jType(type) === 'datetime').map(({ name }) => name)
  return names.length === 0 ? '' : `SET ${names.map((name) => `x.${name} = datetime(r.p.${name})`).join(', ')}`
}
