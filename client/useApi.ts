import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Endpoint } from '../server/contract/endpoint.ts'
import { call, type RequestFor } from './api.ts'

interface Options {
  readonly enabled?: boolean
  /** Milliseconds between looks. */
  readonly every?: number | false
  /** Keep the former answer while another one is on its way. */
  readonly keep?: boolean
}

/** An operation's reply, kept and shared by its id and request. */
export function useApi<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, R>,
  request: RequestFor<P, Q, B>,
  { enabled = true, every = false, keep = false }: Options = {},
): UseQueryResult<z.output<R>> {
  return useQuery({
    queryKey: queryKeyOf(endpoint, request),
    queryFn: ({ signal }) => call(endpoint, request, signal),
    enabled,
    refetchInterval: every,
    ...(keep ? { placeholderData: keepPreviousData } : {}),
  })
}

export function queryKeyOf(endpoint: { readonly id: string }, request: unknown): readonly unknown[] {
  return [endpoint.id, request]
}
