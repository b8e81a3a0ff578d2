import { RowList } from './RowList.tsx'
import type { NodeSectionProps } from './sections.ts'

/** The rows that a node rests on. */
export function SourceRows({ node }: NodeSectionProps) {
  return <RowList question={{ about: 'node', id: node.label, a: node.key }} />
}
