import { PropertyList } from './PropertyList.tsx'
import type { NodeSectionProps } from './sections.ts'

export function NodeProperties({ node }: NodeSectionProps) {
  return <PropertyList properties={node.properties} rowsOf={(title) => ({ title, about: 'node', id: node.label, a: node.key })} />
}
