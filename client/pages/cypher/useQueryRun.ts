import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { cancelQuery, type QueryResult, runCypher, runSavedQuery } from '../../../server/contract/queries.ts'
import { call } from '../../api.ts'
import type { Limits } from './LimitsCard.tsx'

/** What is run: a saved query as it is, or a text of one's own. */
export type Asked =
  | { readonly queryId: string; readonly cypher: null; readonly parameters: Record<string, unknown> }
  | { readonly queryId: null; readonly cypher: string; readonly parameters: Record<string, unknown> }

export interface Ran {
  readonly asked: Asked
  readonly result: QueryResult
}

/** Runs a query on the server. */
export async function runAsked(caseId: string, asked: Asked, options: Partial<Limits> & { readonly runId?: string }): Promise<Ran> {
  const body = { parameters: asked.parameters, ...options }
  const result =
    asked.queryId === null
      ? await call(runCypher, { params: { caseId }, body: { cypher: asked.cypher, ...body } })
      : await call(runSavedQuery, { params: { caseId, queryId: asked.queryId }, body })
  return { asked, result }
}

/** Runs a query and can cancel it on the server; the answer keeps what was asked, for the export and the headings. */
export function useQueryRun(caseId: string) {
  const queries = useQueryClient()
  const running = useRef<string | null>(null)
  const { mutate, data, error, variables, isPending, reset } = useMutation({
    mutationFn: async ({ asked, limits }: { asked: Asked; limits: Limits }): Promise<Ran> => {
      const runId = newRunId()
      running.current = runId
      return runAsked(caseId, asked, { ...limits, runId })
    },
    onSettled: () => {
      running.current = null
      void queries.invalidateQueries({ queryKey: ['queryHistory'] })
    },
  })
  const cancel = useCallback(() => {
    // The run itself ends with CANCELLED; a cancel that comes too late changes nothing.
    if (running.current !== null) call(cancelQuery, { params: { caseId, runId: running.current } }).catch(() => undefined)
  }, [caseId])
  const run = useCallback((asked: Asked, limits: Limits) => mutate({ asked, limits }), [mutate])
  return { run, cancel, reset, ran: data ?? null, error, last: variables ?? null, isRunning: isPending }
}

/** `crypto.randomUUID` is missing where the page is not served from this machine or over TLS. */
function newRunId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
