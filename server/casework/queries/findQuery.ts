import type { SavedQuery } from '../../contract/queries.ts'
import { savedQueries, savedQuery } from '../../graph/cypher/savedQueries.ts'
import type { Case } from '../case.ts'
import { asSavedQuery, isOwnQuery, ownQuery, visibleQueries } from './ownQueries.ts'

/** A query that ships, or one that people wrote and the person who asks may see. Throws NOT_FOUND or FORBIDDEN. */
export async function findQuery(kase: Case, queryId: string): Promise<SavedQuery> {
  return isOwnQuery(queryId) ? asSavedQuery(await ownQuery(kase, queryId)) : savedQuery(queryId)
}

/** Those that ship, by family, then those that people wrote. */
export async function queriesOf(kase: Case): Promise<SavedQuery[]> {
  return [...(await savedQueries()), ...(await visibleQueries(kase)).map(asSavedQuery)]
}
