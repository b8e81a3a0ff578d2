import type { Logger } from 'pino'
import type { Jobs } from '../casework/jobs.ts'
import type { Workspace } from '../casework/workspace.ts'
import type { GraphService } from '../graph/graphService.ts'

/** What the operations work with. */
export interface Services {
  readonly workspace: Workspace
  readonly graph: GraphPort
  readonly jobs: Jobs
  readonly readiness: Readiness
  readonly logger: Logger
}

/** The graph service by its public face. */
export type GraphPort = Pick<GraphService, keyof GraphService>

/** What `/api/ready` answers. `reason` is null once `caseId` can be explored. */
export interface Readiness {
  /** What exploring waits for, or why the start gave it up. */
  readonly waitsFor: string | null
  /** Says that the graph of this case is open now. */
  opened(caseId: string): void
  now(): Promise<{ caseId: string | null; reason: string | null }>
}
