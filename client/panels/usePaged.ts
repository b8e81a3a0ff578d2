import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '../../server/contract/endpoint.ts'
import { call, type RequestFor } from '../api.ts'
import { queryKeyOf, useApi } from '../useApi.ts'
import { pagesIn, placed } from './pages.ts'

interface Page {
  readonly offset: number
  readonly limit: number
}

interface Listed<Row> {
  readonly rows: readonly Row[]
  readonly total: number
}

const PAGE = 500

/**
 * A list of any length for `DataTable`: as long as it is, with the pages in view loaded. `requestOf` asks for a page, `listOf` finds the rows in
 * its reply and how many there are in all. `data` is the first page's reply, which stays until that of another filter is here.
 */
export function usePaged<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType, Row>(
  endpoint: Endpoint<P, Q, B, R>,
  requestOf: (page: Page) => RequestFor<P, Q, B>,
  listOf: (reply: z.output<R>) => Listed<Row>,
) {
  const [range, setRange] = useState({ from: 0, to: 0 })
  const onRange = useCallback((from: number, to: number) => setRange({ from, to }), [])
  const { data, error, refetch } = useApi(endpoint, requestOf({ offset: 0, limit: PAGE }), { keep: true })
  const first = useMemo(() => (data === undefined ? null : listOf(data)), [data, listOf])
  const total = first?.total ?? 0
  const further = pagesIn(range, PAGE, total).filter((page) => page > 0)
  const results = useQueries({
    queries: further.map((page) => {
      const request = requestOf({ offset: page * PAGE, limit: PAGE })
      return { queryKey: queryKeyOf(endpoint, request), queryFn: ({ signal }: { signal: AbortSignal }) => call(endpoint, request, signal) }
    }),
  })
  const loaded = results.map((result) => (result.data === undefined ? null : listOf(result.data).rows))
  const rows = placed(total, PAGE, [
    { page: 0, rows: first?.rows ?? [] },
    ...loaded.flatMap((found, index) => (found ? [{ page: further[index] ?? 0, rows: found }] : [])),
  ])
  return { data, error, failed: results.find((result) => result.error !== null)?.error ?? null, refetch, rows, total, onRange }
}
