import { isNode, type Node } from 'neo4j-driver'
import type { GraphNode, GraphRelation, Label, Subgraph } from '../../contract/common.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { graphNode } from '../entities.ts'
import { plainValue } from '../values.ts'
import { whole } from './groups.ts'

/** How members are tied: each step leads from stores, or from what was reached before, to one kind of thing. */
const TIES: readonly { from: Label; pattern: string; to: Label }[] = [
  { from: 'Store', pattern: '-[:WITHDREW]->', to: 'Account' },
  { from: 'Store', pattern: '-[:HAS]->', to: 'Identifier' },
  { from: 'Store', pattern: '-[:USED_SITE]->', to: 'VendorSite' },
  { from: 'Store', pattern: '-[:USED_ACCOUNT]->', to: 'SiteAccount' },
  { from: 'Store', pattern: '<-[:COLLECTS_FOR]-', to: 'QrCode' },
  { from: 'Store', pattern: '<-[:COLLECTS_FOR]-()<-[:ISSUED]-', to: 'GamblingSite' },
  { from: 'Store', pattern: '<-[:CONTROLS]-', to: 'Person' },
  { from: 'Store', pattern: '-[:WITHDREW]->()<-[:OWNS|CONTROLS]-', to: 'Person' },
]
/** Drawn between the nodes that are shown; several of one type between the same two are one line with their count and sum. */
const DRAWN = 'WITHDREW|HAS|USED_SITE|USED_ACCOUNT|COLLECTS_FOR|ISSUED|CONTROLS|OWNS|ON_SITE|TRANSFERRED'

/** A ring's members and what ties them: at most `limit` nodes, stores and then what most stores share, "shown of total". */
export async function ringGraph(connection: Connection, ringId: string, limit: number): Promise<Subgraph & { shown: number; total: number }> {
  const stores = await rankedStores(connection, ringId)
  const ties = await rankedTies(connection, ringId)
  const room = Math.max(Math.ceil(limit * 0.6), limit - ties.length)
  const kept = [...stores.slice(0, room), ...ties.slice(0, limit - Math.min(stores.length, room))]
  const nodes = kept.flatMap(({ found, degree }) => graphNode(found, degree) ?? [])
  return { nodes, relations: await relationsBetween(connection, kept, nodes), shown: nodes.length, total: stores.length + ties.length }
}

interface Ranked {
  found: Node
  id: number
  degree: number
}

async function rankedStores(connection: Connection, ringId: string): Promise<Ranked[]> {
  const records = await connection.read(
    `MATCH (g:Ring {key: $ringId}) OPTIONAL MATCH (g)<-[m:MEMBER_OF {role: 'member'}]-(x:Store)
     RETURN x, id(x) AS id, COUNT { (x)--() } AS degree ORDER BY m.score DESC, x.key`,
    { ringId },
  )
  if (records.length === 0) throw new AppError('NOT_FOUND', `The graph has no ring ${ringId}; it may be older than the last run.`, { ringId })
  return records.flatMap(rankedOf)
}

async function rankedTies(connection: Connection, ringId: string): Promise<Ranked[]> {
  const ties = new Map<number, Ranked & { stores: number; order: number }>()
  for (const [order, { pattern, to }] of TIES.entries()) {
    const shared = to === 'Identifier' ? 'WHERE stores > 1' : ''
    const records = await connection.read(
      `MATCH (:Ring {key: $ringId})<-[:MEMBER_OF {role: 'member'}]-(s:Store)${pattern}(x:${to})
       WITH x, count(DISTINCT s) AS stores ${shared} RETURN x, id(x) AS id, stores, COUNT { (x)--() } AS degree ORDER BY stores DESC, x.key`,
      { ringId },
    )
    for (const record of records)
      for (const tie of rankedOf(record)) if (!ties.has(tie.id)) ties.set(tie.id, { ...tie, stores: whole(record.get('stores')), order })
  }
  return [...ties.values()].toSorted((a, b) => b.stores - a.stores || a.order - b.order || a.id - b.id)
}

function rankedOf(record: { get(name: string): unknown }): Ranked[] {
  const found = record.get('x')
  return isNode(found) ? [{ found, id: whole(record.get('id')), degree: whole(record.get('degree')) }] : []
}

async function relationsBetween(connection: Connection, kept: readonly Ranked[], nodes: readonly GraphNode[]): Promise<GraphRelation[]> {
  const names = new Map(kept.map(({ id }, i) => [id, nodes[i]?.id ?? '']))
  const records = await connection.read(
    `MATCH (a) WHERE id(a) IN $ids MATCH (b) WHERE id(b) IN $ids AND a <> b MATCH (a)-[r:${DRAWN}]->(b)
     RETURN id(a) AS a, id(b) AS b, type(r) AS type, count(r) AS n, sum(coalesce(r.amountFen, r.sumFen)) AS sumFen, sum(r.n) AS numbers,
       min(coalesce(r.at, r.firstAt)) AS firstAt, max(coalesce(r.at, r.lastAt)) AS lastAt ORDER BY type, a, b`,
    { ids: kept.map(({ id }) => BigInt(id)) },
  )
  return records.map((record) => {
    const plain = (name: string): unknown => plainValue(record.get(name), () => null)
    const [from, to, type] = [names.get(whole(record.get('a'))) ?? '', names.get(whole(record.get('b'))) ?? '', String(record.get('type'))]
    const merged = whole(record.get('n'))
    const numbers = whole(record.get('numbers'))
    const properties = { n: numbers > 0 ? numbers : merged, sumFen: plain('sumFen'), firstAt: plain('firstAt'), lastAt: plain('lastAt') }
    return { id: `${type} ${from} ${to}`, type, from, to, properties }
  })
}
