import { AppError } from '../../errors.ts'
import { maskOf } from '../masking/masks.ts'
import { writeCsv } from './csv.ts'
import type { Planner } from './exporter.ts'
import { writeJson } from './json.ts'
import { queryTable } from './queryTable.ts'

/** As many rows as one answer may have at all. Whether it was cut, and by what, stands in the manifest. */
const ROW_LIMIT = 100_000

export const exportQuery: Planner<'query'> = async (request, { kase, graph, task }, use) => {
  const { queryId, cypher, parameters } = request
  const options = { parameters, rowLimit: ROW_LIMIT }
  if ((queryId === undefined) === (cypher === undefined)) throw new AppError('USAGE', 'Name a saved query or give a Cypher text, one of the two.')
  task.report({ step: 'export.query', ...(queryId === undefined ? {} : { detail: queryId }) })
  const result = queryId === undefined ? await graph.runCypher(kase, cypher ?? '', options) : await graph.runSaved(kase, queryId, options)
  const { rowLimit, byteLimit, timeoutSeconds, truncated, dataVersion, tier } = result
  const table = queryTable(result, request.mask ? await maskOf(kase) : null)
  return use({
    stem: `query-${(queryId ?? 'cypher').replaceAll(/[^\w-]/g, '-')}`,
    provenance: {
      runId: null,
      settings: { rowLimit, byteLimit, timeoutSeconds, truncated, graphDataVersion: dataVersion, tier },
      query: cypher ?? queryId ?? null,
      parameters,
    },
    promised: result.rows.length,
    write: async (out, head) => (request.format === 'csv' ? writeCsv(table, out, task) : writeJson(head, table, out, task)),
  })
}
