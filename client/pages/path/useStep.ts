import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getPathStep, runPathStep, savePathStep, undoPathStep, type PathState, type PathStep, type PathStepId } from '../../../server/contract/path.ts'
import { call } from '../../api.ts'
import { queryKeyOf, useApi } from '../../useApi.ts'

/** A step of the path and what can be done with it. */
export function useStep(caseId: string, stepId: PathStepId) {
  const queries = useQueryClient()
  const request = { params: { caseId, stepId } }
  const step = useApi(getPathStep, request)
  const keep = async (changed: PathStep) => {
    queries.setQueryData(queryKeyOf(getPathStep, request), changed)
    await queries.invalidateQueries({ queryKey: ['getPath'] })
    // What this step found is what later ones begin with.
    await queries.invalidateQueries({
      queryKey: ['getPathStep'],
      predicate: ({ queryKey }) => JSON.stringify(queryKey) !== JSON.stringify(queryKeyOf(getPathStep, request)),
    })
  }
  return {
    step,
    run: useMutation({ mutationFn: async (input: readonly string[]) => call(runPathStep, { ...request, body: { input: [...input] } }), onSuccess: keep }),
    save: useMutation({
      mutationFn: async (body: { note: string; state: PathState; version: number }) => call(savePathStep, { ...request, body }),
      onSuccess: keep,
    }),
    undo: useMutation({ mutationFn: async () => call(undoPathStep, request), onSuccess: keep }),
  }
}
