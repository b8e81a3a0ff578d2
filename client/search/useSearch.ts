import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { Label } from '../../server/contract/common.ts'
import { LOOKUP_LIMIT, lookUpNodes, type SearchHits, searchGraph } from '../../server/contract/graph.ts'
import { isList, pastedLines } from '../../server/domain/pastedLines.ts'
import { call } from '../api.ts'

/** A node that was found; `asked` is the line of a list that led to it. */
export type Hit = SearchHits['hits'][number] & { readonly asked?: string }

export interface Found {
  /** What was asked, once typing paused; empty: nothing. */
  readonly asked: string
  readonly hits: readonly Hit[]
  /** For one text: whether there are more, and what was not looked through. */
  readonly more: boolean
  readonly notSearched: readonly Label[]
  /** For a list: how many lines there are and how many led to something. */
  readonly list: { readonly lines: number; readonly found: number; readonly misses: readonly string[] } | null
  /** The list has more lines than are looked up at once; nothing was asked. */
  readonly tooMany: number | null
  readonly isFetching: boolean
  readonly isDone: boolean
  readonly error: Error | null
  readonly retry: () => void
}

const PAUSE = 250
const MOST = 20

/** Searches the graph for one text, or looks up each line of a list. Typing is awaited. */
export function useSearch(caseId: string, text: string, enabled: boolean): Found {
  const [settled] = useDebouncedValue(text, PAUSE)
  const asked = settled.trim()
  const listed = isList(asked)
  const lines = listed ? pastedLines(asked).length : 0
  const tooMany = lines > LOOKUP_LIMIT ? lines : null
  const one = useQuery({
    queryKey: ['searchGraph', caseId, asked],
    queryFn: ({ signal }) => call(searchGraph, { params: { caseId }, query: { q: asked, limit: MOST } }, signal),
    enabled: enabled && asked !== '' && !listed,
  })
  const many = useQuery({
    queryKey: ['lookUpNodes', caseId, asked],
    queryFn: ({ signal }) => call(lookUpNodes, { params: { caseId }, body: { text: asked } }, signal),
    enabled: enabled && listed && tooMany === null,
    gcTime: 60_000,
  })
  const query = listed ? many : one
  return {
    asked,
    hits: (listed ? many.data?.hits : one.data?.hits) ?? [],
    more: one.data?.truncated ?? false,
    notSearched: one.data?.notSearched ?? [],
    list: listed && many.data ? { lines, found: many.data.found, misses: many.data.misses } : null,
    tooMany,
    isFetching: query.isFetching || (settled !== text && text.trim() !== ''),
    isDone: query.isSuccess,
    error: query.error,
    retry: () => void query.refetch(),
  }
}
