import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import type { Case } from './case.ts'
import { createCase, readCaseInfo, type CaseInfo } from './createCase.ts'
import { readLock, takeLock, type HeldLock, type LockServer } from './lock.ts'
import { openCase } from './openCase.ts'

/** Open cases take memory: the one that was not used for longest is closed when a further one is opened. */
const KEEP_OPEN = 4

interface OpenCase {
  readonly kase: Case
  readonly lock: HeldLock
  users: number
  usedAt: number
}

/** A case in hand. Whoever holds it calls `release` once. */
export interface Hold {
  readonly kase: Case
  readonly release: () => void
}

/** The case folders of one data folder: opens them when they are asked for, keeps them, closes them when nobody uses them. */
export class Workspace {
  readonly dataDir: string
  private readonly server: () => LockServer | null
  private readonly open = new Map<string, OpenCase>()
  private turn: Promise<void> = Promise.resolve()
  private closing = false

  /** `server` is where commands of other processes for a held case are to be forwarded to, if anywhere. */
  constructor(dataDir: string, server: () => LockServer | null = () => null) {
    this.dataDir = dataDir
    this.server = server
  }

  folder(caseId: string): string {
    return join(this.dataDir, caseId)
  }

  /** Every case, oldest first; `busy` when another process has it. */
  async list(): Promise<(CaseInfo & { busy: boolean })[]> {
    const names = await readdir(this.dataDir).catch(() => [])
    const found = await Promise.all(
      names.map(async (name) => {
        const info = await readCaseInfo(this.folder(name)).catch(() => null)
        if (!info) return []
        const lock = this.open.has(name) ? null : await readLock(this.folder(name))
        return [{ ...info, caseId: name, busy: lock !== null }]
      }),
    )
    return found.flat().toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.caseId.localeCompare(b.caseId))
  }

  async create(fresh: { caseId: string; name?: string; synthetic?: boolean; preparing?: boolean }): Promise<CaseInfo> {
    return createCase(this.dataDir, fresh)
  }

  async info(caseId: string): Promise<CaseInfo> {
    const info = await readCaseInfo(this.folder(caseId))
    if (!info) throw new AppError('NOT_FOUND', `There is no case ${caseId} in ${this.dataDir}.`, { caseId })
    return { ...info, caseId }
  }

  /** Opens the case if need be. Throws NOT_FOUND, or CASE_BUSY when another process has it. */
  async hold(caseId: string): Promise<Hold> {
    if (this.closing) throw new AppError('CANCELLED', 'Kongbao is stopping.')
    const opened = this.open.get(caseId)
    if (opened) return holdOf(opened)
    await this.info(caseId)
    return this.inTurn(async () => {
      const known = this.open.get(caseId)
      const fresh = known ?? (await this.openLocked(caseId))
      this.open.set(caseId, fresh)
      const hold = holdOf(fresh)
      if (!known) await this.closeIdle()
      return hold
    })
  }

  async use<T>(caseId: string, work: (kase: Case) => Promise<T>): Promise<T> {
    const { kase, release } = await this.hold(caseId)
    try {
      return await work(kase)
    } finally {
      release()
    }
  }

  /** Like `use` with connections of its own, for long work: readers neither wait for it nor see what it has not committed. */
  async useApart<T>(caseId: string, work: (kase: Case) => Promise<T>): Promise<T> {
    return this.use(caseId, async (kase) => {
      const evidence = await kase.evidence.another()
      const casework = await kase.casework.another()
      try {
        return await work({ id: kase.id, folder: kase.folder, evidence, casework, close: async () => undefined })
      } finally {
        evidence.close()
        casework.close()
      }
    })
  }

  /** Closes every case, once its users are done. Nothing can be opened afterwards. */
  async close(): Promise<void> {
    this.closing = true
    await this.inTurn(async () => {
      for (const opened of this.open.values()) {
        while (opened.users > 0) await new Promise((resolve) => setTimeout(resolve, 20))
        await this.closeCase(opened)
      }
    })
  }

  private async openLocked(caseId: string): Promise<OpenCase> {
    const lock = await takeLock(this.folder(caseId), this.server())
    try {
      return { kase: await openCase(this.dataDir, caseId), lock, users: 0, usedAt: Date.now() }
    } catch (error) {
      await lock.release()
      throw error
    }
  }

  private async closeIdle(): Promise<void> {
    const idle = [...this.open.values()].filter(({ users }) => users === 0).toSorted((a, b) => a.usedAt - b.usedAt)
    for (const opened of idle.slice(0, Math.max(0, this.open.size - KEEP_OPEN))) {
      if (opened.users === 0) await this.closeCase(opened)
    }
  }

  private async closeCase({ kase, lock }: OpenCase): Promise<void> {
    this.open.delete(kase.id)
    await kase.close()
    await lock.release()
  }

  /** Opening and closing take turns, so that a case is never opened while it is being closed. */
  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.turn.then(work)
    this.turn = result.then(
      () => undefined,
      () => undefined,
    )
    return result
  }
}

function holdOf(opened: OpenCase): Hold {
  const state = { released: false }
  opened.users += 1
  opened.usedAt = Date.now()
  const release = (): void => {
    if (!state.released) opened.users -= 1
    state.released = true
  }
  return { kase: opened.kase, release }
}
