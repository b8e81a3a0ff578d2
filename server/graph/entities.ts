import { isNode, isPath, isRelationship, type Node, type Relationship } from 'neo4j-driver'
import { z } from 'zod'
import { label, nodeId, type GraphNode, type GraphRelation } from '../contract/common.ts'
import { plainValue } from './values.ts'

/** `degreeRank` is there for ordering and `initials` for searching; they say nothing to people. */
const named = z.object({ key: z.string(), name: z.string().optional(), degreeRank: z.number().optional(), initials: z.string().optional() }).loose()

/** A node as the contract has it, or null for what is none of the case's (such as the mark on an external server). */
export function graphNode(node: Node, degree?: number): GraphNode | null {
  const kind = node.labels.map((one) => label.safeParse(one)).find((parsed) => parsed.success)?.data
  const { key, name, degreeRank: _rank, initials: _initials, ...properties } = named.partial().parse(plainRecord(node.properties))
  if (!kind || key === undefined) return null
  return { id: nodeId(kind, key), label: kind, key, name: name ?? key, ...(degree === undefined ? {} : { degree }), properties }
}

/** A relation between two nodes whose ids are known. */
export function graphRelation(relation: Relationship, from: string, to: string): GraphRelation {
  const properties = plainRecord(relation.properties)
  return { id: relationId(relation.type, from, to, properties), type: relation.type, from, to, properties }
}

/** What tells parallel relations of a type apart; the others are one for two nodes. `relKey` is a payment's, withdrawal's or transfer's. */
const APART: Readonly<Record<string, string>> = { APPEARS_IN: 'matchedBy', MEMBER_OF: 'role' }
const BY_ROW: ReadonlySet<string> = new Set(['ARRESTED', 'BOUGHT', 'FROZE', 'SEIZED', 'SOLD', 'STOCKED', 'SUMMONED'])

/** The same for the same facts after the graph was built again, so that a kept canvas and a new answer meet. */
export function relationId(type: string, from: string, to: string, properties: Readonly<Record<string, unknown>>): string {
  const rows: unknown = properties['src']
  const apart = [properties['relKey'], properties[APART[type] ?? ''], BY_ROW.has(type) && Array.isArray(rows) ? rows.join() : undefined].find(
    (one) => typeof one === 'string',
  )
  return [type, from, to, ...(typeof apart === 'string' ? [apart] : [])].join(' ')
}

/** The nodes and relations inside a value of a result, lists and maps included. */
export function entitiesIn(value: unknown, nodes: Map<string, Node>, relations: Map<string, Relationship>): void {
  if (typeof value !== 'object' || value === null) return
  if (isNode(value)) nodes.set(value.elementId, value)
  else if (isRelationship(value)) relations.set(value.elementId, value)
  else if (isPath(value)) {
    for (const part of [value.start, value.end, ...value.segments.map((segment) => segment.end)]) nodes.set(part.elementId, part)
    for (const { relationship } of value.segments) relations.set(relationship.elementId, relationship)
  } else for (const item of Array.isArray(value) ? value : Object.values(value)) entitiesIn(item, nodes, relations)
}

export function plainRecord(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, plainValue(value, () => null)]))
}
