import { setTimeout as sleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Case } from '../../casework/case.ts'
import { AppError, throwIfCancelled } from '../../errors.ts'
import { quietTask, type Progress, type Task } from '../../task.ts'
import { applySchema, checkCounts } from '../build/applySchema.ts'
import { withCollectedGraph, type CollectOptions } from '../build/collectGraph.ts'
import { exportCsv } from '../build/exportCsv.ts'
import { importOffline } from '../build/importOffline.ts'
import { Connection } from '../connection.ts'
import type { GraphHost, HostState } from '../graphHost.ts'
import { readHomeMeta, writeHomeMeta, type GraphMeta } from '../meta.ts'
import { Homes } from './homes.ts'
import { memoryFor } from './jvm.ts'
import { Neo4jProcess } from './neo4jProcess.ts'
import { casePassword, setInitialPassword } from './password.ts'
import type { Runtime } from './provision.ts'
import { writeSettings } from './settings.ts'

const RESTART_SECONDS = [1, 5, 15, 60]

/** A case's own Neo4j, as a child process on a home in the case folder. */
export class ManagedHost implements GraphHost {
  readonly caseId: string
  readonly managed = true
  state: HostState = 'none'
  message: string | null = null
  meta: GraphMeta | null = null
  private readonly homes: Homes
  private readonly runtime: (task: Task) => Promise<Runtime>
  private readonly logger: Logger
  private server: Neo4jProcess | null = null
  private link: Connection | null = null
  private readonly ending = new AbortController()

  constructor(kase: Pick<Case, 'id' | 'folder'>, runtime: (task: Task) => Promise<Runtime>, logger: Logger) {
    this.caseId = kase.id
    this.homes = new Homes(kase)
    this.runtime = runtime
    this.logger = logger
  }

  connection(): Connection {
    if (this.link && this.server?.isRunning) return this.link
    if (!this.homes.hasGraph) throw new AppError('NOT_FOUND', `The case ${this.caseId} has no graph yet; build it first.`)
    throw new AppError('GRAPH_AWAY', this.message ?? 'Neo4j is starting; exploring waits until it is there.')
  }

  async open(task: Task): Promise<void> {
    if (this.server?.isRunning) return
    await this.homes.recover()
    if (!this.homes.hasGraph) return
    await this.start(task)
  }

  /** The end of our own child is noticed when it happens. */
  async look(): Promise<void> {}

  async build(kase: Case, options: CollectOptions, watched: Task): Promise<void> {
    const task = { signal: AbortSignal.any([watched.signal, this.ending.signal]), report: (progress: Progress) => watched.report(progress) }
    const runtime = await this.runtime(task)
    await this.homes.recover()
    await this.homes.makeNext()
    this.state = 'building'
    try {
      await this.fillNext(kase, runtime, options, task)
      await this.replace(task)
    } catch (error) {
      await this.homes.recover()
      await this.backToFormer()
      throw error
    }
  }

  async stop(): Promise<void> {
    this.ending.abort()
    await this.halt()
    this.state = 'none'
  }

  private async fillNext(kase: Case, runtime: Runtime, options: CollectOptions, task: Task): Promise<void> {
    await writeSettings(this.homes.next, 0, memoryFor())
    const passwordSet = setInitialPassword(runtime, this.homes.next, await casePassword(this.homes.dir), task.signal)
    try {
      await withCollectedGraph(kase, options, task, async ({ db, rows, meta, scratch }) => {
        const files = await exportCsv(db, rows, scratch, task)
        await passwordSet
        await importOffline(runtime, this.homes.next, files, scratch, task)
        await writeHomeMeta(this.homes.next, meta)
      })
    } finally {
      await passwordSet.catch(() => undefined)
    }
  }

  /** After a build that failed: the former graph as it was, started again when its server ended meanwhile. */
  private async backToFormer(): Promise<void> {
    if (this.server?.isRunning) this.state = 'ready'
    else {
      this.state = 'none'
      if (this.homes.hasGraph && !this.ending.signal.aborted) await this.start(quietTask())
    }
  }

  /** From the old home to the new one, and back when the new one does not run. */
  private async replace(task: Task): Promise<void> {
    await this.halt()
    await this.homes.swap()
    try {
      await this.start(task)
      this.state = 'building'
      const connection = this.connection()
      await applySchema(connection, task)
      if (this.meta) await checkCounts(connection, this.meta)
      await this.homes.forgetFormer()
      this.state = 'ready'
    } catch (error) {
      await this.halt()
      await this.homes.swapBack()
      this.meta = null
      throw error
    }
  }

  private async start(task: Task): Promise<void> {
    // The new graph of a build starts too; who waits for the build waits for one thing.
    if (this.state !== 'building') this.state = 'starting'
    this.message = null
    try {
      const signal = AbortSignal.any([task.signal, this.ending.signal])
      throwIfCancelled(signal)
      this.meta = await readHomeMeta(this.homes.home)
      const password = await casePassword(this.homes.dir)
      const server = await Neo4jProcess.start(await this.runtime(task), this.homes.home, this.homes.pidFile, password, {
        signal,
        report: (progress) => task.report(progress),
      })
      this.server = server
      this.link = new Connection(server.uri, 'neo4j', password, 'neo4j')
      this.state = 'ready'
      server.onEnd(() => void this.whenEnded(server))
    } catch (error) {
      this.state = 'away'
      this.message = error instanceof AppError ? error.message : 'Neo4j did not start.'
      throw error
    }
  }

  /** Stops the server on purpose: nothing restarts it. */
  private async halt(): Promise<void> {
    const { server, link } = this
    this.server = null
    this.link = null
    await link?.close()
    await server?.stop()
  }

  private async whenEnded(server: Neo4jProcess): Promise<void> {
    if (this.server !== server) return
    this.logger.warn({ case: this.caseId }, 'Neo4j ended by itself; starting it again')
    await this.link?.close()
    this.link = null
    for (const seconds of RESTART_SECONDS) {
      if (this.state !== 'building') this.state = 'away'
      this.message = `Neo4j ended by itself; it is started again in ${seconds} s.`
      await sleep(seconds * 1000, undefined, { signal: this.ending.signal, ref: false }).catch(() => undefined)
      if (this.ending.signal.aborted || this.server !== server || this.state === 'building') return
      const failed = await this.start(quietTask()).then(
        () => false,
        (error: unknown) => {
          this.logger.warn({ case: this.caseId, err: error }, 'Neo4j did not start again')
          return true
        },
      )
      if (!failed) return
    }
    this.message = 'Neo4j ended by itself and did not start again; build the graph again or restart Kongbao.'
  }
}
