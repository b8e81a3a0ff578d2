import { isNode } from 'neo4j-driver'
import type { GraphNode, Label } from '../../contract/common.ts'
import { AppError } from '../../errors.ts'
import type { Connection } from '../connection.ts'
import { graphNode } from '../entities.ts'
import { neighbourGroups, whole, type Group } from './groups.ts'

/** One node with what it could be expanded by. Throws NOT_FOUND. */
export async function getNode(connection: Connection, label: Label, key: string): Promise<{ node: GraphNode; groups: Group[] }> {
  const [record] = await connection.read(`MATCH (n:${label} {key: $key}) RETURN n, COUNT { (n)--() } AS degree`, { key })
  const found: unknown = record?.get('n')
  const node = record && isNode(found) ? graphNode(found, whole(record.get('degree'))) : null
  if (!node) throw new AppError('NOT_FOUND', `The graph has no ${label} ${key}.`, { label, key })
  return { node, groups: await neighbourGroups(connection, label, key) }
}
