import { isNode, isPath, isRelationship, type Node, type Relationship } from 'neo4j-driver'
import type { GraphNode, GraphRelation } from '../../contract/common.ts'
import type { Connection } from '../connection.ts'
import { entitiesIn, graphNode, graphRelation, plainRecord } from '../entities.ts'
import { plainValue } from '../values.ts'

export interface ResultTable {
  rows: unknown[][]
  nodes: GraphNode[]
  relations: GraphRelation[]
}

/**
 * Cells as plain JSON, and the graph that they hold. A node in a cell is a contract node, a relation a contract relation, a path
 * `{nodes, relations}`. The ends of relations that the query did not return are fetched, so that they can be drawn.
 */
export async function resultTable(connection: Connection, rows: readonly unknown[][]): Promise<ResultTable> {
  const nodes = new Map<string, Node>()
  const relations = new Map<string, Relationship>()
  entitiesIn(rows, nodes, relations)
  const ends = [...relations.values()].flatMap((relation) => [relation.startNodeElementId, relation.endNodeElementId])
  const missing = [...new Set(ends.filter((id) => !nodes.has(id)))]
  if (missing.length > 0) {
    const records = await connection.read('MATCH (n) WHERE elementId(n) IN $missing RETURN n', { missing })
    for (const record of records) entitiesIn(record.get('n'), nodes, relations)
  }
  const drawn = new Map<string, GraphNode>()
  for (const [elementId, found] of nodes) {
    const node = graphNode(found)
    if (node) drawn.set(elementId, node)
  }
  const lines = new Map<string, GraphRelation>()
  for (const [elementId, relation] of relations) {
    const [from, to] = [drawn.get(relation.startNodeElementId), drawn.get(relation.endNodeElementId)]
    if (from && to) lines.set(elementId, graphRelation(relation, from.id, to.id))
  }
  const entity = (value: object): unknown => {
    if (isNode(value)) return drawn.get(value.elementId) ?? plainRecord(value.properties)
    if (isRelationship(value)) return lines.get(value.elementId) ?? plainRecord(value.properties)
    if (!isPath(value)) return null
    const steps = [value.start, ...value.segments.map((segment) => segment.end)]
    return { nodes: steps.map(entity), relations: value.segments.map((segment) => entity(segment.relationship)) }
  }
  return { rows: rows.map((cells) => cells.map((cell) => plainValue(cell, entity))), nodes: [...drawn.values()], relations: [...lines.values()] }
}
