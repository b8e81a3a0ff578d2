import { isPath } from 'neo4j-driver'
import { HUB_LIMIT } from '../../../contract/graph.ts'
import type { Connection } from '../../connection.ts'
import { whole } from '../groups.ts'
import type { FindShortest, Way } from './kShortest.ts'

interface Options {
  readonly types: readonly string[]
  readonly to: number
  readonly avoidHubs: boolean
  /** Internal ids of nodes that no way may pass. */
  readonly avoid: readonly number[]
}

/** Ways along relations of these types in either direction. Every condition is one over all nodes or all relations: Neo4j tests those while it searches. */
export function shortestWay(connection: Connection, { types, to, avoidHubs, avoid }: Options): FindShortest {
  const hubs = avoidHubs ? `AND all(x IN nodes(p) WHERE id(x) IN $ends OR COUNT { (x)--() } <= ${HUB_LIMIT})` : ''
  return async (from, hops, closed, notFirst): Promise<Way | null> => {
    if (hops < 1) return null
    const begun =
      notFirst.length === 0
        ? ''
        : `AND none(r IN relationships(p) WHERE (id(startNode(r)) = $from AND id(endNode(r)) IN $notFirst) OR (id(endNode(r)) = $from AND id(startNode(r)) IN $notFirst))`
    const [record] = await connection.read(
      `MATCH (a) WHERE id(a) = $from MATCH (b) WHERE id(b) = $to
       MATCH p = shortestPath((a)-[:${types.join('|')}*..${hops}]-(b)) WHERE none(x IN nodes(p) WHERE id(x) IN $closed) ${begun} ${hubs}
       RETURN p, [x IN nodes(p) | id(x)] AS way LIMIT 1`,
      {
        from: BigInt(from),
        to: BigInt(to),
        ends: [BigInt(from), BigInt(to)],
        closed: [...closed, ...avoid].map(BigInt),
        notFirst: notFirst.map(BigInt),
      },
    )
    if (!record || !isPath(record.get('p'))) return null
    const way: unknown = record.get('way')
    return Array.isArray(way) ? way.map(whole) : null
  }
}
