import type { GraphRelation } from '../../server/contract/common.ts'
import type { EvidenceQuestion } from './EvidenceProvider.tsx'

/** The graph writes at most this many places on a relation; of one with more, all rows between its two nodes are asked for. */
const MOST_PLACES = 20

/** Asks for the rows that a relation of the graph was made from. */
export function relationQuestion({ type, from, to, properties }: GraphRelation, title: string): EvidenceQuestion {
  const { src, srcN } = properties
  const exact = Array.isArray(src) && typeof srcN === 'number' && srcN <= MOST_PLACES
  return { title, about: 'relation', id: type, a: from, b: to, ...(exact ? { value: src.join(',') } : {}) }
}
