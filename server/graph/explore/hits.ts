import { isNode } from 'neo4j-driver'
import type { SearchHits } from '../../contract/graph.ts'
import { graphNode } from '../entities.ts'
import { whole } from './groups.ts'

export type Hit = SearchHits['hits'][number]

/** The node of a search's record with what it was found by; none where the record holds no node of the case. */
export function hitOf(record: { get(name: string): unknown }): Hit[] {
  const found = record.get('n')
  const node = isNode(found) ? graphNode(found, whole(record.get('degree'))) : null
  return node ? [{ ...node, matched: String(record.get('matched')) }] : []
}
