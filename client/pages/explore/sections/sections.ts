import type { ComponentType } from 'react'
import type { GraphNode, Label } from '../../../../server/contract/common.ts'
import type { Expansion } from '../../../../server/contract/graph.ts'
import { LinkGroups } from './LinkGroups.tsx'
import { NodeProperties } from './NodeProperties.tsx'
import { NodeNotes } from './Notes.tsx'
import { NodeCypher } from './NodeCypher.tsx'
import { SourceRows } from './SourceRows.tsx'
import { StoreReasons } from './StoreReasons.tsx'

export interface NodeSectionProps {
  readonly node: GraphNode
  /** What the graph ties to the node, by kind; null while the graph is away or has not answered. */
  readonly groups: Expansion['groups'] | null
}

export interface NodeSection {
  readonly id: string
  /** Only for these; left out: for all. */
  readonly labels?: readonly Label[]
  readonly Section: ComponentType<NodeSectionProps>
}

/** What the right panel says of one node, in its order. */
export const NODE_SECTIONS: readonly NodeSection[] = [
  { id: 'properties', Section: NodeProperties },
  { id: 'rows', Section: SourceRows },
  { id: 'links', Section: LinkGroups },
  { id: 'cypher', Section: NodeCypher },
  { id: 'reasons', labels: ['Store'], Section: StoreReasons },
  { id: 'notes', Section: NodeNotes },
]
