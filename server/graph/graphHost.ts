import type { Case } from '../casework/case.ts'
import type { GraphStatus } from '../contract/cases.ts'
import type { Task } from '../task.ts'
import type { CollectOptions } from './build/collectGraph.ts'
import type { Connection } from './connection.ts'
import type { GraphMeta } from './meta.ts'

export type HostState = Exclude<GraphStatus['state'], 'stale' | 'closed'>

/** Where the graph of one case lives: our own child process, or a server that somebody else runs. */
export interface GraphHost {
  readonly caseId: string
  readonly managed: boolean
  readonly state: HostState
  readonly message: string | null
  readonly meta: GraphMeta | null
  /** Throws GRAPH_AWAY, or NOT_FOUND while no graph was built. */
  connection(): Connection
  open(task: Task): Promise<void>
  /** Looks again whether the server answers, where nobody else would notice. */
  look(): Promise<void>
  /** The former graph stays until the new one is whole. */
  build(kase: Case, options: CollectOptions, task: Task): Promise<void>
  stop(): Promise<void>
}
