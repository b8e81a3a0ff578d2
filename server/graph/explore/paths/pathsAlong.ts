import { isNode, isRelationship, type Node, type Relationship } from 'neo4j-driver'
import type { GraphNode, GraphRelation } from '../../../contract/common.ts'
import type { FoundPath } from '../../../contract/graph.ts'
import type { Connection } from '../../connection.ts'
import { graphNode, graphRelation } from '../../entities.ts'
import { whole } from '../groups.ts'

/** A way by internal ids; `relations` null: whatever joins each node to the next. */
export interface WayAlong {
  readonly nodes: readonly number[]
  readonly relations: readonly number[] | null
}

export interface AlongPaths {
  nodes: GraphNode[]
  relations: GraphRelation[]
  paths: FoundPath[]
}

/** Parallel relations of one step, the first few by type and time. */
const MOST_OF_A_STEP = 3

/** The nodes and relations of the ways, and each way as their ids in order. */
export async function pathsAlong(connection: Connection, ways: readonly WayAlong[], types: readonly string[] = []): Promise<AlongPaths> {
  if (ways.length === 0) return { nodes: [], relations: [], paths: [] }
  const nodes = await nodesById(connection, [...new Set(ways.flatMap((way) => way.nodes))])
  const named = (id: number): string => nodes.get(id)?.id ?? ''
  const joined = await relationsOfSteps(connection, ways, types)
  const relations = new Map<string, GraphRelation>()
  const paths = ways.map((way): FoundPath => {
    const passed = way.nodes.slice(1).flatMap((next, i) => {
      const before = way.nodes[i] ?? next
      const wanted = way.relations?.[i]
      return joined.filter((one) => (wanted === undefined ? sameEnds(one, before, next) : one.id === wanted))
    })
    const drawn = passed.map(({ relation, from, to }) => graphRelation(relation, named(from), named(to)))
    for (const relation of drawn) relations.set(relation.id, relation)
    return { nodes: way.nodes.map(named), relations: drawn.map(({ id }) => id), hops: way.nodes.length - 1 }
  })
  return { nodes: [...nodes.values()], relations: [...relations.values()], paths }
}

interface Joined {
  id: number
  from: number
  to: number
  relation: Relationship
}

function sameEnds({ from, to }: Joined, a: number, b: number): boolean {
  return (from === a && to === b) || (from === b && to === a)
}

async function nodesById(connection: Connection, ids: readonly number[]): Promise<Map<number, GraphNode>> {
  const records = await connection.read('MATCH (x) WHERE id(x) IN $ids RETURN x, id(x) AS id, COUNT { (x)--() } AS degree', { ids: ids.map(BigInt) })
  const found = new Map<number, Node>()
  const degrees = new Map<number, number>()
  for (const record of records) {
    const node: unknown = record.get('x')
    if (!isNode(node)) continue
    found.set(whole(record.get('id')), node)
    degrees.set(whole(record.get('id')), whole(record.get('degree')))
  }
  return new Map(
    ids.flatMap((id) => {
      const raw = found.get(id)
      const node = raw ? graphNode(raw, degrees.get(id)) : null
      return node ? [[id, node] as const] : []
    }),
  )
}

async function relationsOfSteps(connection: Connection, ways: readonly WayAlong[], types: readonly string[]): Promise<Joined[]> {
  const exact = [...new Set(ways.flatMap((way) => way.relations ?? []))]
  const steps = new Map<string, { a: bigint; b: bigint }>()
  for (const { nodes, relations } of ways) {
    if (relations) continue
    for (const [i, node] of nodes.slice(1).entries()) {
      const [a = 0, b = 0] = [nodes[i] ?? node, node].toSorted((x, y) => x - y)
      steps.set(`${a} ${b}`, { a: BigInt(a), b: BigInt(b) })
    }
  }
  const records = await connection.readEach([
    ['MATCH (a)-[r]->(b) WHERE id(r) IN $exact RETURN r, id(r) AS id, id(a) AS a, id(b) AS b', { exact: exact.map(BigInt) }],
    [
      `UNWIND $steps AS step MATCH (a) WHERE id(a) = step.a MATCH (b) WHERE id(b) = step.b
       CALL (a, b) { MATCH (a)-[r]-(b) WHERE type(r) IN $types RETURN r ORDER BY type(r), coalesce(r.at, r.firstAt), id(r) LIMIT ${MOST_OF_A_STEP} }
       RETURN r, id(r) AS id, id(startNode(r)) AS a, id(endNode(r)) AS b`,
      { steps: [...steps.values()], types },
    ],
  ])
  return records.flat().flatMap((record) => {
    const relation: unknown = record.get('r')
    return isRelationship(relation) ? [{ id: whole(record.get('id')), from: whole(record.get('a')), to: whole(record.get('b')), relation }] : []
  })
}
