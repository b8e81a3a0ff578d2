import type { Database } from '../../evidence/database.ts'
import type { Task } from '../../task.ts'
import type { NodeRows, RelationRows } from './materialize.ts'

/**
 * Adds `degreeRank` to every node: all of them counted up from the least connected, ties by label and key. One order over all labels
 * without ties, so that the most connected neighbours of a hub are a walk along an index and not a sort of a million.
 */
export async function rankByDegree(db: Database, nodes: readonly NodeRows[], relations: readonly RelationRows[], task: Task): Promise<void> {
  const ends = relations.flatMap(({ from, to, where, table }) => [
    `SELECT '${from}' AS label, from_key AS key, count(*) AS n FROM ${table} WHERE ${where} GROUP BY from_key`,
    `SELECT '${to}', to_key, count(*) FROM ${table} WHERE ${where} ${from === to ? 'AND from_key <> to_key' : ''} GROUP BY to_key`,
  ])
  await db.run(
    `CREATE OR REPLACE TEMP TABLE degree_rank AS
     WITH degree AS (SELECT label, key, sum(n) AS n FROM (${ends.join(' UNION ALL ')}) GROUP BY label, key)
     SELECT a.label, a.key, row_number() OVER (ORDER BY coalesce(d.n, 0), a.label, a.key) AS rank
     FROM any_node a LEFT JOIN degree d ON d.label = a.label AND d.key = a.key`,
    undefined,
    task,
  )
  for (const { label, table } of nodes) {
    const ranked = `SELECT n.*, r.rank AS degreeRank FROM ${table} n JOIN degree_rank r ON r.label = '${label}' AND r.key = n.key`
    await db.run(`CREATE OR REPLACE TEMP TABLE ${table} AS ${ranked}`, undefined, task)
  }
}
