import { z } from 'zod'
import type { LinkGraph } from '../../analysis/linkGraph.ts'
import type { Case } from '../case.ts'

/** What a run kept to be clustered again: its gated stores in the order of their keys, and the links between them. */
export interface RunLinks {
  readonly keys: readonly string[]
  readonly graph: LinkGraph
}

/** The links of the last run, numbered and ordered as the run itself clustered them. */
export async function runLinks(kase: Case, runId: string): Promise<RunLinks> {
  const { casework } = kase
  const keys: string[] = []
  for await (const rows of casework.batches('SELECT key FROM store_score WHERE run_id = $1 AND gated ORDER BY key', z.object({ key: z.string() }), [runId]))
    for (const { key } of rows) keys.push(key)
  const count = await casework.count('SELECT count(*) FROM link WHERE run_id = $1', [runId])
  const graph = { nodes: keys.length, sources: new Int32Array(count), targets: new Int32Array(count), weights: new Float64Array(count) }
  let at = 0
  const numbered = `WITH store AS (SELECT key, row_number() OVER (ORDER BY key) - 1 AS n FROM store_score WHERE run_id = $1 AND gated)
SELECT a.n, b.n, l.weight FROM link l JOIN store a ON a.key = l.a JOIN store b ON b.key = l.b WHERE l.run_id = $1 ORDER BY a.n, b.n`
  for await (const chunk of casework.chunks(numbered, [runId])) {
    const [sources, targets, weights] = chunk.getColumns()
    for (let i = 0; i < chunk.rowCount; i++, at++) {
      graph.sources[at] = Number(sources?.[i])
      graph.targets[at] = Number(targets?.[i])
      graph.weights[at] = Number(weights?.[i])
    }
  }
  return {
    keys,
    graph: at === count ? graph : { ...graph, sources: graph.sources.slice(0, at), targets: graph.targets.slice(0, at), weights: graph.weights.slice(0, at) },
  }
}
