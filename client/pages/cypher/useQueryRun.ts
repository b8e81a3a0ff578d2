import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { cancelQuery, type QueryResult, runCypher, runSavedQuery } from '../../../server/contract/queries.ts'
import { call } from '../../api.ts'

/** What is run: a saved query as it ships, or a text of one's own. */
export type Asked =
  | { readonly queryId: string; readonly cypher: null; readonly parameters: Record<string, unknown> }
  | { readonly queryId: null; readonly cypher: string; readonly parameters: Record<string, unknown> }

export interface Ran {
  readonly asked: Asked
  readonly result: QueryResult
}

export const ROW_LIMIT = 1000

/** Runs a query and can cancel it on the server; the answer keeps what was asked, for the export and the headings. */
export function useQueryRun(caseId: string) {
  const queries = useQueryClient()
  const running = useRef<string | null>(null)
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: async (asked: Asked): Promise<Ran> => {
      const runId = newRunId()
      running.current = runId
      const options = { parameters: asked.parameters, rowLimit: ROW_LIMIT, runId }
      const result =
        asked.queryId === null
          ? await call(runCypher, { params: { caseId }, body: { cypher: asked.cypher, ...options } })
          : await call(runSavedQuery, { params: { caseId, queryId: asked.queryId }, body: options })
      return { asked, result }
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
  return { run: mutate, cancel, reset, ran: data ?? null, error, isRunning: isPending }
}

/** `crypto.randomUUID` is missing where the page is not served from this machine or over TLS. */
function newRunId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
