import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './ApiError.ts'

/** Only what may pass by itself is tried again: a server that is starting, a line that broke. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && error instanceof ApiError && error.code === 'OFFLINE',
      },
    },
  })
}
