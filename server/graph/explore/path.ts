import { isPath } from 'neo4j-driver'
import type { z } from 'zod'
import type { Subgraph } from '../../contract/common.ts'
import { HUB_LIMIT, type shortestPath } from '../../contract/graph.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { relationTypes } from '../model/patterns.ts'
import { subgraphOf } from './subgraphOf.ts'

export type PathRequest = z.infer<typeof shortestPath.body>

/** A shortest path of at most `maxHops`, if there is one. Avoiding hubs leaves out nodes with more than 200 relations on the way. */
export async function findPath(connection: Connection, request: PathRequest): Promise<Subgraph & { found: boolean; hops: number | null }> {
  const { from, to, maxHops, excludeTypes, avoidHubs } = request
  if (from.label === to.label && from.key === to.key) throw new AppError('BAD_REQUEST', 'A path needs two different nodes.')
  const types = (await relationTypes()).filter((type) => !excludeTypes.includes(type))
  const ends = `MATCH (a:${from.label} {key: $from}) MATCH (b:${to.label} {key: $to})`
  const [present] = await connection.read(`${ends} RETURN a, b`, { from: from.key, to: to.key })
  if (!present) throw new AppError('NOT_FOUND', `The graph lacks ${from.label} ${from.key} or ${to.label} ${to.key}.`)
  if (types.length === 0) return { nodes: [], relations: [], found: false, hops: null }
  const around = avoidHubs ? `WHERE all(x IN nodes(p) WHERE x = a OR x = b OR COUNT { (x)--() } <= ${HUB_LIMIT})` : ''
  const cypher = `${ends} MATCH p = shortestPath((a)-[:${types.join('|')}*..${maxHops}]-(b)) ${around} RETURN p LIMIT 1`
  const [record] = await connection.read(cypher, { from: from.key, to: to.key })
  const path: unknown = record?.get('p')
  if (!isPath(path)) return { nodes: [], relations: [], found: false, hops: null }
  return { ...subgraphOf(path), found: true, hops: path.length }
}
