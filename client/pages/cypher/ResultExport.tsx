import { ExportButton } from '../exports/ExportButton.tsx'
import type { Ran } from './useQueryRun.ts'

/** The whole result of a query as a file with its manifest. */
export function ResultExport({ ran: { asked, result } }: { ran: Ran }) {
  const { queryId, cypher, parameters } = asked
  // A result that was cut has more rows than were read.
  const rows = result.truncated === null ? { rows: result.rows.length } : {}
  return <ExportButton subject={{ what: 'query', queryId, cypher, parameters, hasNodes: result.nodes.length > 0, ...rows }} />
}
