import { getCase } from '../../server/contract/cases.ts'
import { useApi } from '../useApi.ts'
import { useCaseId } from './useCaseId.ts'

/** The case in the address: its data version, rows, last run and graph, looked at now and then, and often while somebody waits for the graph. */
export function useCase() {
  const caseId = useCaseId()
  return useApi(
    getCase,
    { params: { caseId } },
    {
      enabled: caseId !== '',
      every: (summary) => (summary === undefined || summary.graph.state === 'ready' || summary.graph.state === 'stale' ? 15_000 : 2000),
    },
  )
}
