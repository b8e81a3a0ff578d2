import type { Logger } from 'pino'
import type { Case } from '../casework/case.ts'
import { findQuery } from '../casework/queries/findQuery.ts'
import type { GraphStatus } from '../contract/cases.ts'
import type { Environment } from '../env.ts'
import type { GraphNode, GraphRelation, Label } from '../contract/common.ts'
import type { Expansion, SearchHits } from '../contract/graph.ts'
import type { QueryResult, SavedQuery } from '../contract/queries.ts'
import { AppError } from '../errors.ts'
import { quietTask, type Task } from '../task.ts'
import type { CollectOptions } from './build/collectGraph.ts'
import type { Connection } from './connection.ts'
import { checkCypher, checkMasked, type Verdict } from './cypher/gate.ts'
import { history, remember } from './cypher/history.ts'
import { runCypher, type RunOptions } from './cypher/runCypher.ts'
import { RunningQueries } from './cypher/runningQueries.ts'
import { savedQueries } from './cypher/savedQueries.ts'
import { typedParameters } from './cypher/typedParameters.ts'
import { relationsOf } from './explore/among.ts'
import { expand, type ExpandRequest } from './explore/expand.ts'
import { lookUp } from './explore/lookUp.ts'
import { existingNodes } from './explore/existing.ts'
import { getNode } from './explore/node.ts'
import { findPaths, type FoundPaths, type PathRequest } from './explore/paths/findPaths.ts'
import { ringGraph, type RingGraph, type RingGraphRequest } from './explore/ringGraph.ts'
import { search, type SearchRequest } from './explore/search.ts'
import { warmUp } from './explore/warmUp.ts'
import { ExternalHost } from './externalHost.ts'
import type { GraphHost } from './graphHost.ts'
import { graphStatusOf } from './graphStatusOf.ts'
import { ManagedHost } from './managed/managedHost.ts'
import { provision, type Runtime } from './managed/provision.ts'
import { readGraphSchema, type GraphSchema } from './model/graphSchema.ts'

export interface GraphServiceOptions extends CollectOptions {
  external: Environment['neo4j']
  /** Where Neo4j's jars are kept, shared by all cases. */
  runtimeDir: string
  logger: Logger
  /** Whether to plan the usual queries ahead once a graph is open; tests do without. */
  warm?: boolean
}

/** The graph of the case that is open. One managed Neo4j runs at a time: opening another case stops it. */
export class GraphService {
  private readonly options: GraphServiceOptions
  private host: GraphHost | null = null
  private turn: Promise<unknown> = Promise.resolve()
  private provisioned: Promise<Runtime> | null = null
  private readonly running = new RunningQueries()
  private stopping = false

  constructor(options: GraphServiceOptions) {
    this.options = options
  }

  /** Fetches Neo4j's files unless they are there, so that the first build need not. Throws MISSING_PROGRAM. */
  async prepare(task: Task): Promise<void> {
    if (!this.options.external) await this.runtime(task)
  }

  /** Makes the case's graph explorable, when there is one. Throws MISSING_PROGRAM, GRAPH_AWAY or CASE_OTHER_SERVER. */
  async open(kase: Case, task: Task): Promise<GraphStatus> {
    await this.exclusive(async () => (await this.hostOf(kase)).open(task))
    return this.warmStatus(kase)
  }

  async status(kase: Case): Promise<GraphStatus> {
    if (this.host?.caseId === kase.id) await this.host.look()
    return graphStatusOf(kase, this.host, this.options.external !== null)
  }

  /** Builds the graph from the evidence and the last run. */
  async build(kase: Case, task: Task): Promise<GraphStatus> {
    await this.exclusive(async () => {
      const host = await this.hostOf(kase)
      if (!host.managed) await host.open(task)
      await host.build(kase, this.options, task)
    })
    return this.warmStatus(kase)
  }

  async search(kase: Case, request: SearchRequest): Promise<SearchHits> {
    return search(await this.connected(kase), request)
  }

  async lookUp(kase: Case, text: string): ReturnType<typeof lookUp> {
    return lookUp(await this.connected(kase), text)
  }

  async node(kase: Case, label: Label, key: string): ReturnType<typeof getNode> {
    return getNode(await this.connected(kase), label, key)
  }

  /** Those of these nodes (`Label/key`) that the graph has. */
  async existing(kase: Case, ids: readonly string[]): Promise<GraphNode[]> {
    return existingNodes(await this.connected(kase), ids)
  }

  async expand(kase: Case, request: ExpandRequest): Promise<Expansion> {
    return expand(await this.connected(kase), request)
  }

  async among(kase: Case, nodes: readonly string[], known: readonly string[]): Promise<GraphRelation[]> {
    return relationsOf(await this.connected(kase), nodes, known)
  }

  async paths(kase: Case, request: PathRequest): Promise<FoundPaths> {
    return findPaths(await this.connected(kase), request)
  }

  async ringGraph(kase: Case, stores: readonly string[], request: RingGraphRequest): Promise<RingGraph> {
    return ringGraph(await this.connected(kase), stores, request)
  }

  async schema(): Promise<GraphSchema> {
    return readGraphSchema()
  }

  async listQueries(): Promise<SavedQuery[]> {
    return [...(await savedQueries())]
  }

  async runSaved(kase: Case, queryId: string, options: RunOptions): Promise<QueryResult> {
    const query = await findQuery(kase, queryId)
    // Those that ship compute with nothing that a mask covers under a name that hides it; a test runs them all.
    const masked = (options.masked ?? false) && query.own !== null
    return this.answer(kase, query.cypher, queryId, { ...options, masked, parameters: typedParameters(query, options.parameters) })
  }

  async runCypher(kase: Case, cypher: string, options: RunOptions): Promise<QueryResult> {
    return this.answer(kase, cypher, null, options)
  }

  async check(kase: Case, cypher: string, masked = false): Promise<Verdict> {
    return (masked ? checkMasked : checkCypher)(await this.connected(kase), cypher)
  }

  /** Whether a query of that run id was running. */
  async cancel(runId: string): Promise<boolean> {
    return this.running.cancel(runId)
  }

  async history(kase: Case): ReturnType<typeof history> {
    return history(kase)
  }

  /** Ends what is under way, an opening or a build too, and the server with it. */
  async stop(): Promise<void> {
    const underWay = this.turn
    this.stopping = true
    try {
      await this.host?.stop()
      await underWay
      await this.host?.stop()
      this.host = null
    } finally {
      this.stopping = false
    }
  }

  private async answer(kase: Case, cypher: string, queryId: string | null, options: RunOptions): Promise<QueryResult> {
    const connection = await this.connected(kase)
    const ran = { queryId, cypher, parameters: options.parameters }
    try {
      const answer = await runCypher(connection, this.running, cypher, options)
      await remember(kase, { ...ran, rows: answer.rows.length, seconds: answer.seconds, outcome: 'done' })
      return { ...answer, dataVersion: this.host?.meta?.dataVersion ?? null, tier: this.host?.meta?.tier ?? null }
    } catch (error) {
      await remember(kase, { ...ran, rows: null, seconds: null, outcome: error instanceof AppError ? error.code : 'INTERNAL' })
      throw error
    }
  }

  private async warmStatus(kase: Case): Promise<GraphStatus> {
    const status = await this.status(kase)
    if (this.options.warm !== false && this.host && (status.state === 'ready' || status.state === 'stale')) void warmUp(this.host.connection())
    return status
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
    const unlessStopping = async (): Promise<T> => {
      if (this.stopping) throw new AppError('CANCELLED', 'The graph is being closed.')
      return work()
    }
    const next = before.then(unlessStopping, unlessStopping)
    this.turn = next.catch(() => undefined)
    return next
  }
}
