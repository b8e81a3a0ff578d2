import { z } from 'zod'
import { expandNode } from '../../contract/graph.ts'
import type { Connection } from '../connection.ts'
import { expand } from './expand.ts'
import { neighbourGroups } from './groups.ts'
import { ringGraph } from './ringGraph.ts'
import { search } from './search.ts'

const RINGS = `MATCH (g:Ring) WITH g ORDER BY g.ringNo LIMIT 2 MATCH (g)<-[:MEMBER_OF {role: 'member'}]-(s:Store) RETURN g, collect(s.key) AS stores`

/**
 * Neo4j plans a query when it first sees it, and a fresh JVM takes seconds over that. Asked once ahead, the queries are planned and
 * their pages read by the time somebody searches or looks at a ring. Whatever goes wrong here goes wrong again, and is told, where
 * somebody asks.
 */
export async function warmUp(connection: Connection): Promise<void> {
  try {
    for (const q of ['\u0001', 'zz']) await search(connection, { q, limit: 20 })
    await neighbourGroups(connection, 'Store', '\u0001').catch(() => undefined)
    for (const record of await connection.read(RINGS)) {
      await ringGraph(connection, z.array(z.string()).parse(record.get('stores')), { limit: 300, singles: 'few' })
    }
    const hub = await connection.read('MATCH (v:VendorSite) RETURN v.key AS key ORDER BY COUNT { (v)-[:SOLD]->() } DESC LIMIT 1')
    for (const record of hub) {
      const site = { label: 'VendorSite', key: String(record.get('key')) }
      await expand(connection, expandNode.body.parse(site))
      for (const order of ['key', 'most']) await expand(connection, expandNode.body.parse({ ...site, types: ['SOLD'], order }))
    }
  } catch {
    // Nobody asked for this.
  }
}
