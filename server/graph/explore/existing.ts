import { isNode } from 'neo4j-driver'
import type { GraphNode } from '../../contract/common.ts'
import type { Connection } from '../connection.ts'
import { graphNode } from '../entities.ts'
import { whole } from './groups.ts'
import { keysByLabel } from './keysByLabel.ts'

const BATCH = 5000

/** The nodes of these ids (`Label/key`) that the graph has, as they are now; the others are passed over. */
export async function existingNodes(connection: Connection, ids: readonly string[]): Promise<GraphNode[]> {
  const found: GraphNode[] = []
  for (const [one, wanted] of keysByLabel(ids))
    for (let start = 0; start < wanted.length; start += BATCH) {
      const records = await connection.read(`MATCH (n:${one}) WHERE n.key IN $wanted RETURN n, COUNT { (n)--() } AS degree`, {
        wanted: wanted.slice(start, start + BATCH),
      })
      for (const record of records) {
        const node: unknown = record.get('n')
        const known = isNode(node) ? graphNode(node, whole(record.get('degree'))) : null
        if (known) found.push(known)
      }
    }
  return found
}
