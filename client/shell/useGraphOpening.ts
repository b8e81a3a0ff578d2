import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { openGraph } from '../../server/contract/graph.ts'
import { call } from '../api.ts'
import { useCase } from './useCase.ts'

/** Opens the graph of the case in the address; the case is looked at again when it is there, or when it could not be. */
export function useOpenGraph() {
  const queries = useQueryClient()
  const { data } = useCase()
  return useMutation({
    mutationFn: () => call(openGraph, { params: { caseId: data?.caseId ?? '' } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['getCase'] }),
  })
}

/** For pages that need the graph: opens it once when they are entered, so that two windows on two cases do not take it from each other for ever. */
export function useGraphOpening(): void {
  const { data } = useCase()
  const { mutate } = useOpenGraph()
  const asked = useRef<string | null>(null)
  useEffect(() => {
    if (data?.graph.state !== 'closed' || asked.current === data.caseId) return
    asked.current = data.caseId
    mutate()
  }, [data, mutate])
}
