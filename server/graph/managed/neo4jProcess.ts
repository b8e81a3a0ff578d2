import { spawn, type ChildProcess } from 'node:child_process'
import { rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { AppError, throwIfCancelled } from '../../errors.ts'
import type { Task } from '../../task.ts'
import { freePort } from './freePort.ts'
import { javaArguments, memoryFor } from './jvm.ts'
import type { Runtime } from './provision.ts'
import { GUARD, lastLines } from './runProgram.ts'
import { writeSettings } from './settings.ts'
import { endStaleServer, rememberServer } from './staleServer.ts'

const START_SECONDS = 120
const STOP_SECONDS = 40

/** A Neo4j that runs as our child on a home folder. It ends when this process does, however that ends. */
export class Neo4jProcess {
  readonly uri: string
  private readonly child: ChildProcess
  private readonly pidFile: string
  private readonly tail: { text: string }
  private readonly ended: Promise<number | null>
  private readonly archiveWritten: (() => Promise<void>) | null
  private over = false

  private constructor(child: ChildProcess, uri: string, pidFile: string, archiveWritten: (() => Promise<void>) | null) {
    this.child = child
    this.uri = uri
    this.pidFile = pidFile
    this.archiveWritten = archiveWritten
    this.tail = { text: '' }
    const keep = (chunk: Buffer): void => void (this.tail.text = (this.tail.text + chunk.toString('utf8')).slice(-20_000))
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.stdin?.on('error', () => undefined)
    this.ended = new Promise((resolve) => {
      child.once('error', () => resolve(null))
      child.once('exit', resolve)
    })
    void this.ended.then(() => {
      this.over = true
      child.stdin?.destroy()
    })
  }

  /** Starts the server of `home` and waits until it answers. Throws GRAPH_AWAY with the end of its log when it ends early. */
  static async start(runtime: Runtime, home: string, pidFile: string, password: string, task: Task): Promise<Neo4jProcess> {
    await endStaleServer(pidFile, home)
    const memory = memoryFor()
    const port = await freePort()
    await writeSettings(home, port, memory)
    const fresh = `${runtime.archive}.${process.pid}`
    const archived = existsSync(runtime.archive)
    const sharing = archived ? [`-XX:SharedArchiveFile=${runtime.archive}`, '-Xshare:auto'] : [`-XX:ArchiveClassesAtExit=${fresh}`]
    const args = javaArguments(runtime, memory.heap, sharing, 'org.neo4j.server.CommunityEntryPoint', [
      `--home-dir=${home}`,
      `--config-dir=${join(home, 'conf')}`,
    ])
    const child = spawn('sh', [GUARD, runtime.java, ...args], { stdio: ['pipe', 'pipe', 'pipe'], detached: true })
    const keepArchive = archived ? null : (): Promise<void> => rename(fresh, runtime.archive).catch(() => rm(fresh, { force: true }))
    const started = new Neo4jProcess(child, `bolt://127.0.0.1:${port}`, pidFile, keepArchive)
    if (child.pid) await rememberServer(pidFile, child.pid)
    try {
      await started.untilItAnswers(password, task)
    } catch (error) {
      await started.stop()
      throw error
    }
    return started
  }

  get isRunning(): boolean {
    return !this.over
  }

  get pid(): number | undefined {
    return this.child.pid
  }

  /** Runs once, when the process has ended for whatever reason. */
  onEnd(listener: () => void): void {
    void this.ended.then(listener)
  }

  /** Asks it to stop and waits; insists after 40 seconds. */
  async stop(): Promise<void> {
    if (!this.over) {
      this.child.kill('SIGTERM')
      const late = new AbortController()
      const insist = sleep(STOP_SECONDS * 1000, undefined, { signal: late.signal, ref: false }).then(
        () => this.child.kill('SIGKILL'),
        () => false,
      )
      await this.ended
      late.abort()
      await insist
    }
    await this.archiveWritten?.()
    await rm(this.pidFile, { force: true })
  }

  private async untilItAnswers(password: string, task: Task): Promise<void> {
    const driver = neo4j.driver(this.uri, neo4j.auth.basic('neo4j', password), { connectionTimeout: 2000, maxTransactionRetryTime: 0 })
    try {
      for (let waited = 0; waited < START_SECONDS * 4; waited++) {
        throwIfCancelled(task.signal)
        if (this.over) throw new AppError('GRAPH_AWAY', `Neo4j ended while it was starting: ${lastLines(this.tail.text)}`)
        if (waited % 4 === 0) task.report({ step: 'graph.start', done: waited / 4, unit: 'seconds' })
        const answer = await driver.executeQuery('RETURN 1', {}, { database: 'neo4j' }).then(
          () => null,
          (error: unknown) => error,
        )
        if (answer === null) return
        if (answer instanceof neo4j.Neo4jError && answer.code.startsWith('Neo.ClientError.Security')) {
          throw new AppError('GRAPH_AWAY', `Neo4j refuses the password of this case (${answer.message}); build the graph again.`)
        }
        await sleep(250)
      }
      throw new AppError('GRAPH_AWAY', `Neo4j did not answer within ${START_SECONDS} seconds: ${lastLines(this.tail.text)}`)
    } finally {
      await driver.close()
    }
  }
}
