import pino from 'pino'
import { GraphService } from '../../server/graph/graphService.ts'

/** Neo4j's jars are kept in the checkout, so that one download serves all tests and `npm start`. */
export const RUNTIME_DIR = new URL('../../.cache/neo4j', import.meta.url).pathname

export function testGraph(options: Partial<ConstructorParameters<typeof GraphService>[0]> = {}): GraphService {
  return new GraphService({ external: null, runtimeDir: RUNTIME_DIR, logger: pino({ level: 'silent' }), warm: false, ...options })
}
