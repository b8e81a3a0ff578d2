import { queryResult } from '../../contract/queries.ts'
import { AppError } from '../../errors.ts'
import { maskOf } from '../masking/masks.ts'
import { maskReply } from '../masking/maskReply.ts'
import type { Planner } from './exporter.ts'
import { queryTable } from './queryTable.ts'
import { NETWORK_WRITERS } from './writeSubgraph.ts'
import { subgraphNetwork } from './subgraphNetwork.ts'
import { writeTable } from './writeTable.ts'

/** As many rows as one answer may have at all. Whether it was cut, by what, and of how many stands in the manifest. */
const ROW_LIMIT = 100_000

export const exportQuery: Planner<'query'> = async (request, { kase, graph, task }, use) => {
  const { queryId, cypher, parameters, format } = request
  const options = { parameters, rowLimit: ROW_LIMIT, masked: request.mask ?? false }
  if ((queryId === undefined) === (cypher === undefined)) throw new AppError('USAGE', 'Name a saved query or give a Cypher text, one of the two.')
  task.report({ step: 'export.query', ...(queryId === undefined ? {} : { detail: queryId }) })
  const result = queryId === undefined ? await graph.runCypher(kase, cypher ?? '', options) : await graph.runSaved(kase, queryId, options)
  const { rowLimit, byteLimit, timeoutSeconds, truncated, atLeast, exact, dataVersion, tier } = result
  const shown = request.mask ? queryResult.parse(maskReply(await maskOf(kase), result)) : result
  const isTable = format === 'csv' || format === 'xlsx' || format === 'json'
  if (!isTable && shown.nodes.length === 0) throw new AppError('USAGE', 'This query returns no nodes: export its rows as a table, or have it return nodes.')
  return use({
    stem: `query-${(queryId ?? 'cypher').replaceAll(/[^\w-]/g, '-')}`,
    provenance: {
      runId: null,
      settings: { rowLimit, byteLimit, timeoutSeconds, truncated, atLeast, exact, graphDataVersion: dataVersion, tier },
      query: cypher ?? queryId ?? null,
      parameters,
    },
    promised: isTable ? result.rows.length : shown.nodes.length,
    write: async (out, head) =>
      isTable
        ? writeTable(format, queryTable(shown), head, out, task)
        : NETWORK_WRITERS[format](subgraphNetwork(`Kongbao, case ${head.caseId}, ${head.query ?? ''}`, shown), out, task),
  })
}
