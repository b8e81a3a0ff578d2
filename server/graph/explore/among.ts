import type { GraphRelation } from '../../contract/common.ts'
import type { Connection } from '../connection.ts'
import { internalIds } from './internalIds.ts'
import { subgraphOf } from './subgraphOf.ts'

const HUB = 500
const MOST = 20_000

/**
 * Relations between the new nodes, and from them to the ones on the canvas (internal ids of this graph). Small nodes are looked at
 * from their own side; between a hub and the rest only the pairs in question are looked up, never the hub's own million.
 */
export async function relationsAmong(connection: Connection, fresh: readonly number[], known: readonly number[]): Promise<GraphRelation[]> {
  if (fresh.length === 0) return []
  const parameters = { fresh: fresh.map(BigInt), all: [...new Set([...fresh, ...known])].map(BigInt) }
  const small = `MATCH (a) WHERE id(a) IN $fresh AND COUNT { (a)--() } <= ${HUB} MATCH (a)-[r]-(b) WHERE id(b) IN $all RETURN DISTINCT r, a, b LIMIT ${MOST}`
  const hubs = `MATCH (a) WHERE id(a) IN $fresh AND COUNT { (a)--() } > ${HUB} MATCH (b) WHERE id(b) IN $all AND b <> a
    MATCH (a)-[r]-(b) RETURN DISTINCT r, a, b LIMIT ${MOST}`
  const records = (await Promise.all([connection.read(small, parameters), connection.read(hubs, parameters)])).flat()
  return subgraphOf(records.map((record) => record.toObject())).relations
}

/** The same for nodes by their ids (`Label/key`): relations that touch one of `nodes` and end at another or at one of `known`. */
export async function relationsOf(connection: Connection, nodes: readonly string[], known: readonly string[]): Promise<GraphRelation[]> {
  const [fresh, there] = await Promise.all([internalIds(connection, nodes), internalIds(connection, known)])
  return relationsAmong(connection, fresh, there)
}
