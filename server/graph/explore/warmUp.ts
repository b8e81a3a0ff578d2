import type { Connection } from '../connection.ts'
import { neighbourGroups } from './groups.ts'
import { search } from './search.ts'

/**
 * Neo4j plans a query when it first sees it, and a fresh JVM takes seconds over the long ones. Asked once ahead, they are planned
 * by the time somebody searches. Whatever goes wrong here goes wrong again, and is told, where somebody asks.
 */
export async function warmUp(connection: Connection): Promise<void> {
  try {
    await search(connection, { q: '\u0001', limit: 20 })
    await neighbourGroups(connection, 'Store', '\u0001')
  } catch {
    // Nobody asked for this.
  }
}
