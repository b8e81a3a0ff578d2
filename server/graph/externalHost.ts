import { z } from 'zod'
import type { Case } from '../casework/case.ts'
import type { Environment } from '../env.ts'
import { AppError } from '../errors.ts'
import type { Task } from '../task.ts'
import { applySchema, checkCounts } from './build/applySchema.ts'
import { withCollectedGraph, type CollectOptions } from './build/collectGraph.ts'
import { pushGraph } from './build/pushGraph.ts'
import { Connection } from './connection.ts'
import type { GraphHost, HostState } from './graphHost.ts'
import { graphMeta, type GraphMeta } from './meta.ts'

/** Status is asked for often; the server is asked at most this often. */
const LOOK_MILLISECONDS = 3000

const mark = z.object({ caseId: z.string(), complete: z.boolean(), meta: z.string() })
type Mark = z.infer<typeof mark>

/**
 * A Neo4j that somebody else runs (`NEO4J_URI`). It holds one case, named by its only `GraphMeta` node; another case, and a
 * database with things that we did not put there, are refused. A build there is marked as unfinished until its last row is in.
 */
export class ExternalHost implements GraphHost {
  readonly caseId: string
  readonly managed = false
  state: HostState = 'starting'
  message: string | null = null
  meta: GraphMeta | null = null
  private readonly link: Connection
  private readonly uri: string
  private looked = 0

  constructor(caseId: string, external: NonNullable<Environment['neo4j']>) {
    this.caseId = caseId
    this.uri = external.uri
    this.link = new Connection(external.uri, external.username, external.password, external.database)
  }

  connection(): Connection {
    if (this.state === 'none') throw new AppError('NOT_FOUND', this.message ?? `The case ${this.caseId} has no graph yet; build it first.`)
    return this.link
  }

  /** Looks whether the server answers and whose case it holds. Throws CASE_OTHER_SERVER for another's. */
  async open(): Promise<void> {
    try {
      const found = await this.readMark()
      this.meta = found?.complete ? graphMeta.parse(JSON.parse(found.meta)) : null
      this.state = this.meta ? 'ready' : 'none'
      this.message = found && !found.complete ? 'The last build of this graph did not finish; build it again.' : null
    } catch (error) {
      this.state = 'away'
      this.message = error instanceof Error ? error.message : null
      throw error
    }
  }

  async look(): Promise<void> {
    if (this.state !== 'ready' && this.state !== 'away') return
    if (Date.now() - this.looked < LOOK_MILLISECONDS) return
    this.looked = Date.now()
    const answers = await this.link.answers()
    if (answers && this.state === 'away') await this.open().catch(() => undefined)
    if (!answers && this.state === 'ready') {
      this.state = 'away'
      this.message = `The Neo4j at ${this.uri} does not answer.`
    }
  }

  async build(kase: Case, options: CollectOptions, task: Task): Promise<void> {
    const before = await this.readMark()
    if (!before && (await this.holdsSomething())) {
      throw new AppError('CASE_OTHER_SERVER', `The Neo4j at ${this.uri} holds data that Kongbao did not put there; give it an empty database.`, {
        uri: this.uri,
      })
    }
    const was = this.state
    this.state = 'building'
    try {
      await withCollectedGraph(kase, options, task, async ({ db, rows, meta }) => {
        await this.writeMark({ caseId: this.caseId, complete: false, meta: JSON.stringify(meta) })
        this.meta = null
        task.report({ step: 'graph.clear' })
        await this.link.write('MATCH (n) WHERE NOT n:GraphMeta CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS', {}, 3_600_000)
        await applySchema(this.link, task)
        await pushGraph(db, this.link, rows, task)
        await checkCounts(this.link, meta)
        await this.writeMark({ caseId: this.caseId, complete: true, meta: JSON.stringify(meta) })
      })
    } catch (error) {
      this.state = was
      throw error
    }
    await this.open()
  }

  async stop(): Promise<void> {
    await this.link.close()
    this.state = 'none'
  }

  private async readMark(): Promise<Mark | null> {
    const [record] = await this.link.read('MATCH (m:GraphMeta) RETURN m.caseId AS caseId, m.complete AS complete, m.meta AS meta')
    if (!record) return null
    const found = mark.parse(record.toObject())
    if (found.caseId === this.caseId) return found
    throw new AppError(
      'CASE_OTHER_SERVER',
      `The Neo4j at ${this.uri} holds the case ${found.caseId}, so the case ${this.caseId} cannot use it: one server holds one case. Unset NEO4J_URI to let Kongbao run a Neo4j of its own, or give another server.`,
      { uri: this.uri, holds: found.caseId, caseId: this.caseId },
    )
  }

  private async holdsSomething(): Promise<boolean> {
    return (await this.link.read('MATCH (n) RETURN n LIMIT 1')).length > 0
  }

  private async writeMark(fresh: Mark): Promise<void> {
    await this.link.write('MERGE (m:GraphMeta) SET m = $mark', { mark: fresh })
  }
}
