import { isNode, isRelationship } from 'neo4j-driver'
import type { z } from 'zod'
import type { Label } from '../../contract/common.ts'
import { HUB_LIMIT, type expandNode, type Expansion } from '../../contract/graph.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { plainValue } from '../values.ts'
import { relationsAmong } from './among.ts'
import { attributeFilter, type AttributeFilter } from './attributeFilter.ts'
import { readCursor, writeCursor, type Cursor } from './cursor.ts'
import { neighbourGroups, whole, type Group } from './groups.ts'
import { internalIds } from './internalIds.ts'
import { subgraphOf } from './subgraphOf.ts'

export type ExpandRequest = z.infer<typeof expandNode.body>

/** Counting the neighbours that pass tests reads every one of them: a hub's million only for so long. */
const COUNT_MILLISECONDS = 5000

/**
 * A page of a node's neighbours; from `walkFrom` of them on, along an index. `shown` and `total` count relations, as `degree` does. A hub (over 200) for which nothing was
 * chosen is not expanded: `needsChoice`. Pages follow one another without repeats or gaps as long as the graph is not built again.
 */
export async function expand(connection: Connection, request: ExpandRequest, { walkFrom } = { walkFrom: 20_000 }): Promise<Expansion> {
  const { label, key, types, labels, where, limit } = request
  const [groups, filter] = await Promise.all([neighbourGroups(connection, label, key), attributeFilter(where)])
  const chosen = groups.filter(
    (group) =>
      (types.length === 0 || types.includes(group.type)) &&
      (labels.length === 0 || labels.includes(group.label)) &&
      (request.groups.length === 0 || request.groups.some((one) => one.type === group.type && one.direction === group.direction && one.label === group.label)),
  )
  const all = chosen.reduce((sum, { count }) => sum + count, 0)
  const nothing = { nodes: [], relations: [], shown: 0, exact: true, nextCursor: null, groups }
  const nothingChosen =
    types.length === 0 && labels.length === 0 && request.groups.length === 0 && where.length === 0 && request.order === undefined && request.cursor === null
  if (all > HUB_LIMIT && nothingChosen) return { ...nothing, needsChoice: true, total: all }
  if (all === 0) return { ...nothing, needsChoice: false, total: 0 }

  const [only, ...others] = chosen
  const walked = only && others.length === 0 && where.length === 0 && only.count >= walkFrom && (await walksIndex(connection, request, only)) ? only : null
  const [page, passing] = await Promise.all([
    readPage(connection, request, chosen, filter, walked),
    where.length === 0 ? all : countPassing(connection, request, chosen, filter),
  ])
  const subgraph = subgraphOf(page.rows, page.degrees)
  const known = await internalIds(connection, request.known)
  const among = await relationsAmong(connection, page.neighbours, known)
  const relations = new Map([...subgraph.relations, ...among].map((relation) => [relation.id, relation]))
  return {
    nodes: subgraph.nodes,
    relations: [...relations.values()],
    needsChoice: false,
    shown: Math.min(page.rows.length, limit),
    total: passing ?? all,
    exact: passing !== null,
    nextCursor: page.next,
    groups,
  }
}

interface Page {
  rows: { n: unknown; r: unknown; m: unknown }[]
  degrees: Map<string, number>
  neighbours: number[]
  next: string | null
}

/** `first` is where the first page begins. `degreeRank` is `most` and `least` without ties, put on the nodes by the build. */
const ORDERS = {
  id: { property: null, ascending: true, first: '' },
  key: { property: 'key', ascending: true, first: '' },
  most: { property: 'degreeRank', ascending: false, first: Number.MAX_SAFE_INTEGER },
  least: { property: 'degreeRank', ascending: true, first: 0 },
} as const
/** The labels with an index on `degreeRank`. */
const RANKED: readonly Label[] = ['Store', 'Order', 'Waybill', 'QrCode', 'SiteAccount', 'Account', 'Identifier']

/**
 * Sorting a million neighbours reads a million of them. Where the neighbours are a fair part of their label, walking that label's
 * index in order and keeping those that touch the hub stops after one page.
 */
async function walksIndex(connection: Connection, request: ExpandRequest, { label, count }: Group): Promise<boolean> {
  const { property } = ORDERS[request.order ?? 'id']
  if (property === null || (property === 'degreeRank' && !RANKED.includes(label))) return false
  const [record] = await connection.read(`MATCH (m:${label}) WITH count(m) AS n MATCH (m:${label}) RETURN n, m.${property} IS NOT NULL AS sorted LIMIT 1`)
  return record !== undefined && record.get('sorted') === true && count * 20 > whole(record.get('n'))
}

async function readPage(
  connection: Connection,
  request: ExpandRequest,
  chosen: readonly Group[],
  filter: AttributeFilter,
  walked: Group | null,
): Promise<Page> {
  const { label, key, limit } = request
  const order = request.order ?? 'id'
  const { property, ascending, first } = ORDERS[order]
  const value = { id: '0', key: 'm.key', degreeRank: 'coalesce(m.degreeRank, COUNT { (m)--() })' }[property ?? 'id']
  const after = request.cursor === null ? null : readCursor(request.cursor, order)
  const later = `(v ${ascending ? '>' : '<'} $value OR (v = $value AND (id(m) > $node OR (id(m) = $node AND id(r) > $relation))))`
  const oneByOne = `${neighboursOf(request, chosen, filter)}
    WITH n, r, m, ${value} AS v ${after ? `WHERE ${later}` : ''}`
  const from = `m.${property} ${ascending ? '>=' : '<='} $value`
  const inIndex = `MATCH (m:${walked?.label}) USING INDEX m:${walked?.label}(${property}) WHERE ${from} WITH m ORDER BY m.${property} ${ascending ? '' : 'DESC'}
    MATCH (n:${label} {key: $key})${walked ? arrow(walked) : '--'}(m) WITH n, r, m, m.${property} AS v ${after ? `WHERE ${later}` : ''}`
  const cypher = `${walked ? inIndex : oneByOne}
    ORDER BY v ${ascending ? '' : 'DESC'}, id(m), id(r) LIMIT $most
    RETURN n, r, m, v, id(m) AS node, id(r) AS relation, COUNT { (n)--() } AS own, COUNT { (m)--() } AS degree`
  const start = after?.value ?? first
  const parameters = {
    ...filter.parameters,
    key,
    most: BigInt(limit + 1),
    value: typeof start === 'number' ? BigInt(start) : start,
    node: BigInt(after?.node ?? 0),
    relation: BigInt(after?.relation ?? 0),
  }
  const records = await connection.read(cypher, parameters)
  const page: Page = { rows: [], degrees: new Map(), neighbours: [], next: null }
  let last: Cursor | null = null
  for (const record of records.slice(0, limit)) {
    const [n, m, r]: unknown[] = [record.get('n'), record.get('m'), record.get('r')]
    if (!isNode(n) || !isNode(m) || !isRelationship(r)) continue
    page.rows.push({ n, r, m })
    page.degrees.set(n.elementId, whole(record.get('own'))).set(m.elementId, whole(record.get('degree')))
    page.neighbours.push(whole(record.get('node')))
    const sorted = plainValue(record.get('v'), () => null)
    last = { order, value: typeof sorted === 'number' ? sorted : String(sorted), node: whole(record.get('node')), relation: whole(record.get('relation')) }
  }
  if (records.length > limit && last) page.next = writeCursor(last)
  return page
}

/** The chosen neighbours one by one. Types and labels are the graph's own words: they come from `groups`. */
function neighboursOf({ label }: ExpandRequest, chosen: readonly Group[], filter: AttributeFilter): string {
  const [only, ...others] = chosen
  if (only && others.length === 0) return `MATCH (n:${label} {key: $key})${arrow(only)}(m:${only.label}) WHERE ${filter.cypher}`
  const types = [...new Set(chosen.map(({ type }) => type))]
  const ways = chosen.map((one) => `(type(r) = '${one.type}' AND ${one.direction === 'out' ? 'startNode' : 'endNode'}(r) = n AND m:${one.label})`)
  return `MATCH (n:${label} {key: $key})-[r:${types.join('|')}]-(m) WHERE (${ways.join(' OR ')}) AND ${filter.cypher}`
}

function arrow({ type, direction }: Group): string {
  return direction === 'out' ? `-[r:${type}]->` : `<-[r:${type}]-`
}

/** Null when time was up. */
async function countPassing(connection: Connection, request: ExpandRequest, chosen: readonly Group[], filter: AttributeFilter): Promise<number | null> {
  try {
    const cypher = `${neighboursOf(request, chosen, filter)} RETURN count(r) AS n`
    const [record] = await connection.read(cypher, { ...filter.parameters, key: request.key }, COUNT_MILLISECONDS)
    return whole(record?.get('n') ?? 0)
  } catch (error) {
    if (error instanceof AppError && error.code === 'TIMED_OUT') return null
    throw error
  }
}
