import { getCase } from '../../server/contract/cases.ts'
import { useApi } from '../useApi.ts'
import { useCaseId } from './useCaseId.ts'

/** The case in the address: its data version, rows, last run and graph, looked at now and then. */
export function useCase() {
  const caseId = useCaseId()
  return useApi(getCase, { params: { caseId } }, { enabled: caseId !== '', every: 15_000 })
}
