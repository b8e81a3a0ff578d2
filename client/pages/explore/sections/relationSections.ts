import type { ComponentType } from 'react'
import type { GraphRelation } from '../../../../server/contract/common.ts'
import { RelationNotes } from './Notes.tsx'
import { RelationProperties } from './RelationProperties.tsx'
import { RelationRows } from './RelationRows.tsx'

export interface RelationSectionProps {
  readonly relation: GraphRelation
}

/** What the right panel says of one relation, in its order. */
export const RELATION_SECTIONS: readonly { readonly id: string; readonly Section: ComponentType<RelationSectionProps> }[] = [
  { id: 'properties', Section: RelationProperties },
  { id: 'rows', Section: RelationRows },
  { id: 'notes', Section: RelationNotes },
]
