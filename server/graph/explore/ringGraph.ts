import { isNode, type Node } from 'neo4j-driver'
import type { z } from 'zod'
import type { GraphRelation } from '../../contract/common.ts'
import type { ringGraph as ringGraphEndpoint } from '../../contract/rings.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { graphNode } from '../entities.ts'
import { plainValue } from '../values.ts'
import { foldSingles } from './foldSingles.ts'
import { whole } from './groups.ts'
import { ringTies } from './ringTies.ts'

export type RingGraphRequest = z.infer<typeof ringGraphEndpoint.query>
export type RingGraph = z.infer<typeof ringGraphEndpoint.reply>

/** Drawn between the nodes that are shown; several of one type between the same two are one line with their count and sum. */
const DRAWN = 'WITHDREW|HAS|USED_SITE|USED_ACCOUNT|COLLECTS_FOR|ISSUED|CONTROLS|OWNS|ON_SITE|TRANSFERRED'
/** A node with more than this many relations one way is not walked that way. */
const HUB = 5000

/**
 * The stores of a ring, in the order given, and what ties them: at most `limit` nodes, stores and then what most stores share, "shown of
 * total". Of what ties one store only, `singles: few` keeps a few of each kind and says in `folded` how many it left out. Throws NOT_FOUND.
 */
export async function ringGraph(connection: Connection, keys: readonly string[], { limit, singles }: RingGraphRequest): Promise<RingGraph> {
  const [stores, ties] = await Promise.all([idsOfStores(connection, keys), ringTies(connection, keys)])
  const { kept, folded } = singles === 'few' ? foldSingles(ties) : { kept: ties, folded: [] }
  const room = Math.max(Math.ceil(limit * 0.6), limit - kept.length)
  const ids = [...stores.slice(0, room), ...kept.slice(0, limit - Math.min(stores.length, room)).map(({ id }) => id)]
  const [found, drawn] = await Promise.all([nodesOf(connection, ids), relationsBetween(connection, ids)])
  const nodes = ids.flatMap((id) => {
    const one = found.get(id)
    return one ? (graphNode(one.node, one.degree) ?? []) : []
  })
  const names = new Map([...found].map(([id, { node }]) => [id, graphNode(node)?.id ?? '']))
  const relations = drawn.map(({ a, b, type, properties }) => {
    const [from, to] = [names.get(a) ?? '', names.get(b) ?? '']
    return { id: `${type} ${from} ${to}`, type, from, to, properties }
  })
  return { nodes, relations, shown: nodes.length, total: stores.length + ties.length, folded }
}

async function idsOfStores(connection: Connection, keys: readonly string[]): Promise<number[]> {
  const records = await connection.read('MATCH (x:Store) WHERE x.key IN $keys RETURN x.key AS key, id(x) AS id', { keys: [...keys] })
  if (records.length === 0) throw new AppError('NOT_FOUND', 'The graph has none of the stores of this ring; it may be older than the last run.')
  const ids = new Map(records.map((record) => [String(record.get('key')), whole(record.get('id'))]))
  return keys.flatMap((key) => ids.get(key) ?? [])
}

async function nodesOf(connection: Connection, ids: readonly number[]): Promise<Map<number, { node: Node; degree: number }>> {
  const records = await connection.read('MATCH (x) WHERE id(x) IN $ids RETURN x, id(x) AS id, COUNT { (x)--() } AS degree', { ids: ids.map(BigInt) })
  const found = new Map<number, { node: Node; degree: number }>()
  for (const record of records) {
    const node: unknown = record.get('x')
    if (isNode(node)) found.set(whole(record.get('id')), { node, degree: whole(record.get('degree')) })
  }
  return found
}

interface Drawn {
  a: number
  b: number
  type: string
  properties: GraphRelation['properties']
}

/** From each node outwards where it is no hub; into the others from the far end; only between two hubs is each pair looked up. */
async function relationsBetween(connection: Connection, ids: readonly number[]): Promise<Drawn[]> {
  const out = `COUNT { (a)-->() } <= ${HUB}`
  const into = `COUNT { (b)<--() } <= ${HUB}`
  const ways = [
    `MATCH (a) WHERE id(a) IN $ids AND ${out} MATCH (a)-[r:${DRAWN}]->(b) WHERE id(b) IN $ids AND a <> b`,
    `MATCH (b) WHERE id(b) IN $ids AND ${into} MATCH (b)<-[r:${DRAWN}]-(a) WHERE id(a) IN $ids AND a <> b AND NOT ${out}`,
    `MATCH (a) WHERE id(a) IN $ids AND NOT ${out} MATCH (b) WHERE id(b) IN $ids AND NOT ${into} AND a <> b MATCH (a)-[r:${DRAWN}]->(b)`,
  ]
  const parts = await Promise.all(
    ways.map(async (way) =>
      connection.read(
        `${way} RETURN id(a) AS a, id(b) AS b, type(r) AS type, count(r) AS n, sum(coalesce(r.amountFen, r.sumFen)) AS sumFen,
         count(coalesce(r.amountFen, r.sumFen)) AS sums, sum(r.n) AS numbers,
         min(coalesce(r.at, r.firstAt)) AS firstAt, max(coalesce(r.at, r.lastAt)) AS lastAt ORDER BY type, a, b`,
        { ids: ids.map(BigInt) },
      ),
    ),
  )
  return parts.flat().map((record) => {
    const plain = (name: string): unknown => plainValue(record.get(name), () => null)
    const merged = whole(record.get('n'))
    const numbers = whole(record.get('numbers'))
    return {
      a: whole(record.get('a')),
      b: whole(record.get('b')),
      type: String(record.get('type')),
      // Cypher's sum of nothing is 0; what states no amount has none.
      properties: {
        n: numbers > 0 ? numbers : merged,
        ...(whole(record.get('sums')) > 0 ? { sumFen: plain('sumFen') } : {}),
        firstAt: plain('firstAt'),
        lastAt: plain('lastAt'),
      },
    }
  })
}
