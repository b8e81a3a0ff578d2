import { readFile } from 'node:fs/promises'
import { AppError } from '../../errors.ts'
import type { Task } from '../../task.ts'
import type { Connection } from '../connection.ts'
import type { GraphRows } from './materialize.ts'

const SCHEMA = new URL('../../../cypher/schema.cypher', import.meta.url)

/** Puts up the constraints and indexes and waits until they can be used. */
export async function applySchema(connection: Connection, task: Task): Promise<void> {
  task.report({ step: 'graph.index' })
  await connection.writeAll(await readFile(SCHEMA, 'utf8'), task.signal)
  await connection.write('CALL db.awaitIndexes(1800)', {}, 1_800_000)
}

/** What the graph must hold. */
export function expectedCounts(rows: GraphRows): { nodes: number; relations: number } {
  return { nodes: sum(rows.nodes), relations: sum(rows.relations) }
}

/** A graph that lost a row on the way must not be shown as whole. */
export async function checkCounts(connection: Connection, expected: { nodes: number; relations: number }): Promise<void> {
  const [nodes] = await connection.read<{ n: { toNumber(): number } }>('MATCH (n) WHERE NOT n:GraphMeta RETURN count(n) AS n')
  const [relations] = await connection.read<{ n: { toNumber(): number } }>('MATCH ()-[r]->() RETURN count(r) AS n')
  const found = { nodes: nodes?.get('n').toNumber(), relations: relations?.get('n').toNumber() }
  if (found.nodes !== expected.nodes || found.relations !== expected.relations) {
    throw new AppError(
      'GRAPH_AWAY',
      `The new graph has ${found.nodes} nodes and ${found.relations} relations, but the evidence gives ${expected.nodes} and ${expected.relations}; the former graph stays.`,
    )
  }
}

function sum(parts: readonly { rows: number }[]): number {
  return parts.reduce((total, part) => total + part.rows, 0)
}
