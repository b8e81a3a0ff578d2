import { useParams } from 'react-router'

/** The case in the address. Pages are only shown under one. */
export function useCaseId(): string {
  return useParams().caseId ?? ''
}
