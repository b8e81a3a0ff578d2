import { z } from 'zod'
import type { EdgeList } from '../analysis/leiden/graph.ts'
import type { Database } from '../evidence/database.ts'
import { AppError } from '../errors.ts'
import type { Task } from '../task.ts'

const columnRow = z.object({ column_name: z.string() })
const badRow = z.object({ line: z.number(), source: z.string().nullable(), target: z.string().nullable(), weight: z.string().nullable() })

/**
 * Reads `source,target[,weight]` into typed arrays. Fills the table `node(id, n)`: ids sorted, numbered from 0.
 * Edges come sorted, the smaller end first, so that the same edges in another order or the other way round give the same arrays.
 */
export async function readEdges(database: Database, path: string, task: Task): Promise<EdgeList> {
  const from = /\.parquet$/i.test(path)
    ? 'read_parquet($1)'
    : `read_csv($1, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', strict_mode = true)`
  const columns = new Set((await run(path, () => database.all(`DESCRIBE SELECT * FROM ${from}`, columnRow, [path], task))).map((row) => row.column_name))
  for (const needed of ['source', 'target']) {
    if (!columns.has(needed))
      throw new AppError('BAD_INPUT', `${path} has no column "${needed}"; an edge list has source, target and, if edges are weighted, weight.`, { file: path })
  }
  const weighted = columns.has('weight')
  const weight = weighted ? `CAST(weight AS VARCHAR)` : `CAST(NULL AS VARCHAR)`
  await run(path, () =>
    database.run(
      `CREATE TABLE edge AS SELECT row_number() OVER () AS line, CAST(source AS VARCHAR) AS source, CAST(target AS VARCHAR) AS target, ${weight} AS weight FROM ${from}`,
      [path],
      task,
    ),
  )
  await refuseBadRows(database, path, weighted, task)
  await database.run(
    `CREATE TABLE node AS SELECT id, (row_number() OVER (ORDER BY id) - 1)::INTEGER AS n FROM (SELECT source AS id FROM edge UNION SELECT target FROM edge)`,
    undefined,
    task,
  )
  const nodes = await database.count('SELECT count(*) FROM node')
  const count = await database.count('SELECT count(*) FROM edge')
  const edges = { nodes, sources: new Int32Array(count), targets: new Int32Array(count), weights: weighted ? new Float64Array(count) : null }
  let at = 0
  const sorted = `SELECT least(a.n, b.n), greatest(a.n, b.n), coalesce(CAST(weight AS DOUBLE), 1) AS w FROM edge JOIN node a ON a.id = source JOIN node b ON b.id = target ORDER BY ALL`
  for await (const chunk of database.chunks(sorted, undefined, task)) {
    const [sources, targets, weights] = chunk.getColumns()
    for (let i = 0; i < chunk.rowCount; i++, at++) {
      edges.sources[at] = Number(sources![i])
      edges.targets[at] = Number(targets![i])
      if (edges.weights !== null) edges.weights[at] = Number(weights![i])
    }
    task.report({ step: 'communities.read', done: at, total: count, unit: 'edges' })
  }
  await database.run('DROP TABLE edge')
  return edges
}

async function refuseBadRows(database: Database, path: string, weighted: boolean, task: Task): Promise<void> {
  const badWeight = `weight IS NOT NULL AND (try_cast(weight AS DOUBLE) IS NULL OR NOT isfinite(try_cast(weight AS DOUBLE)) OR try_cast(weight AS DOUBLE) < 0)`
  const bad = await database.first(
    `SELECT line, source, target, weight FROM edge WHERE source IS NULL OR target IS NULL${weighted ? ` OR (${badWeight})` : ''} ORDER BY line LIMIT 1`,
    badRow,
    undefined,
    task,
  )
  if (bad === undefined) return
  const reason = bad.source === null || bad.target === null ? 'an end is missing' : `the weight "${bad.weight}" is not a finite number of 0 or more`
  throw new AppError('BAD_INPUT', `${path}, row ${bad.line} after the header: ${reason}.`, { file: path, row: bad.line })
}

/** DuckDB's own words about a file that it cannot read, with the file named. */
async function run<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new AppError('BAD_INPUT', `${path} cannot be read as an edge list: ${reason}`, { file: path }, { cause: error })
  }
}
