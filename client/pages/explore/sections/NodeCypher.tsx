import { ShowCypher } from '../../../panels/ShowCypher.tsx'
import type { NodeSectionProps } from './sections.ts'

/** The query behind the links of a node: its neighbours by relation and kind. */
export function NodeCypher({ node: { label, key } }: NodeSectionProps) {
  const cypher = `MATCH (n:${label})-[link]-(neighbour)
WHERE n.key = $key
RETURN type(link) AS relation, labels(neighbour)[0] AS type, count(DISTINCT neighbour) AS neighbours
ORDER BY neighbours DESC`
  return (
    <div>
      <ShowCypher cypher={cypher} parameters={{ key }} />
    </div>
  )
}
