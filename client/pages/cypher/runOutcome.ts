export type RunOutcome = 'refused' | 'wrong' | 'memory' | 'timedOut' | 'cancelled' | 'building' | 'away' | 'other'

/** Why a query gave no rows. `graph`: the state of the case's graph, where it is known. */
export function runOutcome(code: string, details: Readonly<Record<string, unknown>>, graph: string | undefined): RunOutcome {
  if (code === 'QUERY_REFUSED') return 'refused'
  if (code === 'QUERY_FAILED') return details['reason'] === 'memory' ? 'memory' : 'wrong'
  if (code === 'TIMED_OUT') return 'timedOut'
  if (code === 'CANCELLED') return 'cancelled'
  if (code === 'GRAPH_AWAY') return graph === 'building' ? 'building' : 'away'
  return 'other'
}
