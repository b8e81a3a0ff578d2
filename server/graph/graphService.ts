import type { Logger } from 'pino'
import type { Case } from '../casework/case.ts'
import type { GraphStatus } from '../contract/cases.ts'
import type { Environment } from '../env.ts'
import { AppError } from '../errors.ts'
import { quietTask, type Task } from '../task.ts'
import type { CollectOptions } from './build/collectGraph.ts'
import type { Connection } from './connection.ts'
import { ExternalHost } from './externalHost.ts'
import type { GraphHost } from './graphHost.ts'
import { graphStatusOf } from './graphStatusOf.ts'
import { ManagedHost } from './managed/managedHost.ts'
import { provision, type Runtime } from './managed/provision.ts'

export interface GraphServiceOptions extends CollectOptions {
  external: Environment['neo4j']
  /** Where Neo4j's jars are kept, shared by all cases. */
  runtimeDir: string
  logger: Logger
}

/** The graph of the case that is open. One managed Neo4j runs at a time: opening another case stops it. */
export class GraphService {
  private readonly options: GraphServiceOptions
  private host: GraphHost | null = null
  private turn: Promise<unknown> = Promise.resolve()
  private provisioned: Promise<Runtime> | null = null

  constructor(options: GraphServiceOptions) {
    this.options = options
  }

  /** Makes the case's graph explorable, when there is one. Throws MISSING_PROGRAM, GRAPH_AWAY or CASE_OTHER_SERVER. */
  async open(kase: Case, task: Task): Promise<GraphStatus> {
    await this.exclusive(async () => (await this.hostOf(kase)).open(task))
    return this.status(kase)
  }

  async status(kase: Case): Promise<GraphStatus> {
    return graphStatusOf(kase, this.host, this.options.external !== null)
  }

  /** Builds the graph from the evidence and the last run. */
  async build(kase: Case, task: Task): Promise<GraphStatus> {
    await this.exclusive(async () => {
      const host = await this.hostOf(kase)
      if (!host.managed) await host.open(task)
      await host.build(kase, this.options, task)
    })
    return this.status(kase)
  }

  async stop(): Promise<void> {
    await this.host?.stop()
    this.host = null
  }

  /** The connection to the case's graph; another case's server makes room first. */
  private async connected(kase: Case): Promise<Connection> {
    if (this.host?.caseId !== kase.id || this.host.state === 'none') await this.open(kase, quietTask())
    if (!this.host) throw new AppError('GRAPH_AWAY', 'Neo4j is not there yet.')
    return this.host.connection()
  }

  private async hostOf(kase: Case): Promise<GraphHost> {
    if (this.host?.caseId === kase.id) return this.host
    await this.host?.stop()
    const { external, logger } = this.options
    this.host = external ? new ExternalHost(kase.id, external) : new ManagedHost(kase, async (task) => this.runtime(task), logger)
    return this.host
  }

  private async runtime(task: Task): Promise<Runtime> {
    this.provisioned ??= provision(this.options.runtimeDir, process.env, task)
    try {
      return await this.provisioned
    } catch (error) {
      this.provisioned = null
      throw error
    }
  }

  private async exclusive<T>(work: () => Promise<T>): Promise<T> {
    const before = this.turn
    const next = before.then(work, work)
    this.turn = next.catch(() => undefined)
    return next
  }
}
