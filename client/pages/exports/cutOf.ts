import { z } from 'zod'
import type { Manifest } from '../../../server/contract/exports.ts'
import { queryResult } from '../../../server/contract/queries.ts'

const cut = queryResult.pick({ truncated: true, atLeast: true, exact: true }).extend({ truncated: z.enum(['rows', 'bytes']) })

/** Of an export that has less than the query found: how many rows there are, and whether just so many or more. Null when it has all. */
export function cutOf({ settings }: Pick<Manifest, 'settings'>): { readonly of: number; readonly exact: boolean } | null {
  const { data } = cut.safeParse(settings)
  return data ? { of: data.atLeast, exact: data.exact } : null
}
