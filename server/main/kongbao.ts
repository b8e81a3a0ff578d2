import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino, type Logger } from 'pino'
import { Jobs } from '../casework/jobs.ts'
import type { LockServer } from '../casework/lock.ts'
import { Workspace } from '../casework/workspace.ts'
import type { Environment } from '../env.ts'
import { GraphService } from '../graph/graphService.ts'
import type { Services } from '../routes/services.ts'
import { ExploredCase } from './exploredCase.ts'

/** Neo4j's jars stay with the checkout: one download serves every data folder, and the tests. */
export const RUNTIME_DIR = fileURLToPath(new URL('../../.cache/neo4j', import.meta.url))

/** Everything but its two faces, the HTTP server and the command line. */
export interface Kongbao extends Services {
  readonly explored: ExploredCase
  /** Cancels the work, stops Neo4j, closes the cases. */
  readonly stop: () => Promise<void>
}

/** Puts the services together. `server`: where commands for the cases of this process are to be forwarded to, if anywhere. */
export function assemble(environment: Environment, server: () => LockServer | null = () => null): Kongbao {
  const logger = fileLogger(environment.dataDir)
  const workspace = new Workspace(environment.dataDir, server)
  const graph = new GraphService({ external: environment.neo4j, runtimeDir: RUNTIME_DIR, logger })
  const jobs = new Jobs((error, job) => logger.error({ err: error, caseId: job.caseId, kind: job.kind }, 'a job failed unexpectedly'))
  const explored = new ExploredCase(workspace, graph)
  const stop = async (): Promise<void> => {
    await jobs.stop()
    await graph.stop()
    await workspace.close()
  }
  return { workspace, graph, jobs, logger, explored, readiness: explored, stop }
}

const LOG_FILE = 'kongbao.log'

/** The log is a file, so that the terminal is left to what people asked for. */
function fileLogger(dataDir: string): Logger {
  const write = (line: string): void => {
    mkdirSync(dataDir, { recursive: true })
    appendFileSync(join(dataDir, LOG_FILE), line)
  }
  return pino({ level: 'info' }, { write })
}
