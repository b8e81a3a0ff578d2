import type { RingSummary } from '../../server/contract/rings.ts'
import type { QueryLink } from '../pages/cypher/queryLink.ts'

/** A saved query about a ring. The graph knows the rings that the run found, not those that people made of them. */
export function ringQuery(queryId: string, { ringId, byVerdict }: Pick<RingSummary, 'ringId' | 'byVerdict'>): Partial<QueryLink> | undefined {
  return byVerdict === null ? { queryId, parameters: { ring: ringId } } : undefined
}
