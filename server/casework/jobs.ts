import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Job, progress } from '../contract/jobs.ts'
import { AppError } from '../errors.ts'
import type { Task } from '../task.ts'
import { chinaTime } from './exports/chinaTime.ts'

/** How many finished jobs of a case are remembered. */
const KEEP = 50
/** Progress may be reported thousands of times a second; watchers get it this often. */
const WATCH_MILLISECONDS = 150

type Progress = z.infer<typeof progress>

interface Entry {
  job: Job
  readonly abort: AbortController
  readonly finished: Promise<void>
  readonly watchers: Set<() => void>
}

export interface JobOptions {
  /** Runs only when that job was done; else it is cancelled. */
  after?: string | undefined
}

/**
 * Long work on cases. What writes to a case runs one at a time, in the order it was asked for; exports and matches only read the evidence and do not wait.
 * `onUnexpected` hears of errors that are no AppError: users are told nothing of their inside.
 */
export class Jobs {
  private readonly entries = new Map<string, Entry>()
  private readonly turns = new Map<string, Promise<void>>()
  private readonly onUnexpected: (error: unknown, job: Job) => void

  constructor(onUnexpected: (error: unknown, job: Job) => void) {
    this.onUnexpected = onUnexpected
  }

  start(caseId: string, kind: Job['kind'], work: (task: Task) => Promise<unknown>, options: JobOptions = {}): Job {
    const job: Job = { jobId: randomUUID(), caseId, kind, state: 'queued', startedAt: chinaTime(new Date()), endedAt: null, progress: null, error: null }
    const abort = new AbortController()
    const before = isReading(kind) ? Promise.resolve() : (this.turns.get(caseId) ?? Promise.resolve())
    const finished = before.then(() => this.run(job.jobId, work, options))
    if (!isReading(kind)) this.turns.set(caseId, finished)
    this.entries.set(job.jobId, { job, abort, finished, watchers: new Set() })
    this.forgetOld(caseId)
    return job
  }

  /** Newest first. */
  list(caseId: string): Job[] {
    return [...this.entries.values()].flatMap(({ job }) => (job.caseId === caseId ? [job] : [])).toReversed()
  }

  get(caseId: string, jobId: string): Job {
    return this.entry(caseId, jobId).job
  }

  /** Whether something writes to the case, or is about to. */
  isBusy(caseId: string): boolean {
    return this.list(caseId).some((job) => !isReading(job.kind) && !hasEnded(job))
  }

  cancel(caseId: string, jobId: string): Job {
    const entry = this.entry(caseId, jobId)
    entry.abort.abort()
    if (entry.job.state === 'queued') this.end(entry, 'cancelled', new AppError('CANCELLED', 'Cancelled before it began.'))
    return entry.job
  }

  /** The job as it ended. */
  async ended(caseId: string, jobId: string): Promise<Job> {
    await this.entry(caseId, jobId).finished
    return this.get(caseId, jobId)
  }

  /** The job now and after every change, up to its end or the signal's. */
  async *watch(caseId: string, jobId: string, signal: AbortSignal): AsyncGenerator<Job> {
    const entry = this.entry(caseId, jobId)
    for (let seen: Job | null = null; !signal.aborted;) {
      if (entry.job === seen) await nextChange(entry, signal)
      else {
        seen = entry.job
        yield seen
        if (hasEnded(seen)) return
        await Promise.race([pause(WATCH_MILLISECONDS), entry.finished])
      }
    }
  }

  /** Cancels everything and waits until it has stopped. */
  async stop(): Promise<void> {
    for (const { job } of this.entries.values()) if (!hasEnded(job)) this.cancel(job.caseId, job.jobId)
    await Promise.all([...this.entries.values()].map(({ finished }) => finished))
  }

  private async run(jobId: string, work: (task: Task) => Promise<unknown>, { after }: JobOptions): Promise<void> {
    const entry = this.entries.get(jobId)
    if (!entry || hasEnded(entry.job)) return
    if (after !== undefined && this.entries.get(after)?.job.state !== 'done') {
      return this.end(entry, 'cancelled', new AppError('CANCELLED', 'Not begun, because the step before it was not done.'))
    }
    this.change(entry, { state: 'running', startedAt: chinaTime(new Date()) })
    try {
      const result = await work({ signal: entry.abort.signal, report: (progress: Progress) => this.change(entry, { progress }) })
      this.change(entry, { state: 'done', endedAt: chinaTime(new Date()), result })
    } catch (error) {
      this.fail(entry, error)
    }
  }

  private fail(entry: Entry, error: unknown): void {
    if (error instanceof AppError) return this.end(entry, error.code === 'CANCELLED' ? 'cancelled' : 'failed', error)
    if (entry.abort.signal.aborted) return this.end(entry, 'cancelled', new AppError('CANCELLED', 'Cancelled.'))
    this.onUnexpected(error, entry.job)
    this.end(entry, 'failed', new AppError('INTERNAL', 'Something went wrong inside Kongbao; kongbao.log in the data folder says what.'))
  }

  private end(entry: Entry, state: 'failed' | 'cancelled', error: AppError): void {
    this.change(entry, { state, endedAt: chinaTime(new Date()), error: { code: error.code, message: error.message, details: { ...error.details } } })
  }

  private change(entry: Entry, change: Partial<Job>): void {
    if (hasEnded(entry.job)) return
    entry.job = { ...entry.job, ...change }
    for (const watcher of entry.watchers) watcher()
  }

  private entry(caseId: string, jobId: string): Entry {
    const entry = this.entries.get(jobId)
    if (entry?.job.caseId !== caseId) throw new AppError('NOT_FOUND', `Case ${caseId} has no job ${jobId}.`, { caseId, jobId })
    return entry
  }

  private forgetOld(caseId: string): void {
    const ended = this.list(caseId).filter(hasEnded)
    for (const { jobId } of ended.slice(KEEP)) this.entries.delete(jobId)
  }
}

/** What writes nothing that other work reads waits for nothing. */
function isReading(kind: Job['kind']): boolean {
  return kind === 'export' || kind === 'match'
}

export function hasEnded(job: Job): boolean {
  return job.state === 'done' || job.state === 'failed' || job.state === 'cancelled'
}

async function nextChange(entry: Entry, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      entry.watchers.delete(done)
      signal.removeEventListener('abort', done)
      resolve()
    }
    entry.watchers.add(done)
    signal.addEventListener('abort', done, { once: true })
  })
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds))
}
