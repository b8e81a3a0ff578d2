import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Endpoint } from '../server/contract/endpoint.ts'
import { call, type RequestFor } from './api.ts'

interface Options<T> {
  readonly enabled?: boolean
  /** Milliseconds between looks; may depend on the last reply. */
  readonly every?: number | false | ((last: T | undefined) => number | false)
  /** Keep the former answer while another one is on its way. */
  readonly keep?: boolean
}

/**
 * An operation's reply, kept and shared by its id and request. Where an answer is known it stays in sight when asking anew fails:
 * `error` is for what could not be had at all, and the frame says that the server is away (`ServerNotice`).
 */
export function useApi<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  request: RequestFor<P, Q, B>,
  { enabled = true, every = false, keep = false }: Options<z.output<R>> = {},
) {
  const { data, error, isPending, isFetching, dataUpdatedAt, refetch } = useQuery<z.output<R>>({
    queryKey: queryKeyOf(endpoint, request),
    queryFn: ({ signal }) => call(endpoint, request, signal),
    enabled,
    refetchInterval: typeof every === 'function' ? ({ state }) => every(state.data) : every,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
  return { data, error: data === undefined ? error : null, lastError: error, isPending, isFetching, dataUpdatedAt, refetch }
}

export function queryKeyOf(endpoint: { readonly id: string }, request: unknown): readonly unknown[] {
  return [endpoint.id, request]
}
