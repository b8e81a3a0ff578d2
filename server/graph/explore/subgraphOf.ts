import type { Node, Relationship } from 'neo4j-driver'
import type { Subgraph } from '../../contract/common.ts'
import { entitiesIn, graphNode, graphRelation } from '../entities.ts'

/** Every node and relation that occurs in the rows, once each. Relations whose ends are not among the nodes are left out. */
export function subgraphOf(rows: unknown, degrees: ReadonlyMap<string, number> = new Map()): Subgraph {
  const nodes = new Map<string, Node>()
  const relations = new Map<string, Relationship>()
  entitiesIn(rows, nodes, relations)
  const ids = new Map<string, string>()
  const shown = [...nodes].flatMap(([elementId, found]) => {
    const node = graphNode(found, degrees.get(elementId))
    if (node) ids.set(elementId, node.id)
    return node ? [node] : []
  })
  const drawn = [...relations.values()].flatMap((relation) => {
    const from = ids.get(relation.startNodeElementId)
    const to = ids.get(relation.endNodeElementId)
    return from && to ? [graphRelation(relation, from, to)] : []
  })
  return { nodes: shown, relations: drawn }
}
