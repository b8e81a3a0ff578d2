import { randomUUID } from 'node:crypto'
import { link, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { CASE_FILES } from './case.ts'
import { chinaTime } from './exports/chinaTime.ts'
import { isProcessAlive, processBirth } from './lockProcess.ts'

/** What `lock.json` says: which process has the case and, if it is a server, where commands for the case are forwarded to. */
const lockSchema = z.object({
  pid: z.number().int().positive(),
  /** Tells the process from a later one with the same pid; null where the system does not say. */
  birth: z.string().nullable(),
  since: z.string(),
  nonce: z.string(),
  server: z.object({ host: z.string(), port: z.number().int().positive(), token: z.string() }).nullable(),
})
export type Lock = z.infer<typeof lockSchema>
export type LockServer = NonNullable<Lock['server']>

export interface HeldLock {
  readonly lock: Lock
  release(): Promise<void>
}

/** Takes a case for this process. A lock whose process is gone is taken over. Throws CASE_BUSY naming who has it since when. */
export async function takeLock(folder: string, server: LockServer | null): Promise<HeldLock> {
  const path = join(folder, CASE_FILES.lock)
  const lock: Lock = { pid: process.pid, birth: await processBirth(process.pid), since: chinaTime(new Date()), nonce: randomUUID(), server }
  while (!(await createExclusively(path, lock))) {
    const other = await parseLock(path)
    if (other && (await isProcessAlive(other.pid, other.birth))) throw busy(folder, path, other)
    await discardStale(path, other)
  }
  return { lock, release: async () => ((await parseLock(path))?.nonce === lock.nonce ? rm(path, { force: true }) : undefined) }
}

/** Who has the case now, or null. */
export async function readLock(folder: string): Promise<Lock | null> {
  const lock = await parseLock(join(folder, CASE_FILES.lock))
  return lock && (await isProcessAlive(lock.pid, lock.birth)) ? lock : null
}

function busy(folder: string, path: string, lock: Lock): AppError {
  const caseId = folder.split(/[\\/]/).at(-1) ?? folder
  const message = `Case ${caseId} is in use by process ${lock.pid} since ${lock.since}. Stop that process, or wait until it is done (lock: ${path}).`
  return new AppError('CASE_BUSY', message, { caseId, pid: lock.pid, since: lock.since })
}

/** A link appears whole or not at all, so that nobody reads half a lock. File systems without links get an exclusive create. */
async function createExclusively(path: string, lock: Lock): Promise<boolean> {
  const text = `${JSON.stringify(lock, null, 2)}\n`
  const draft = `${path}.${lock.nonce}`
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' })
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error))) throw error
    return await createWithoutLinks(path, text)
  } finally {
    await rm(draft, { force: true })
  }
}

async function createWithoutLinks(path: string, text: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(text)
    await file.close()
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** Two processes may find the same stale lock: what was moved away is looked at again, and put back when it is not the stale one. */
async function discardStale(path: string, stale: Lock | null): Promise<void> {
  const aside = `${path}.${randomUUID()}`
  try {
    await rename(path, aside)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return
    throw error
  }
  const moved = await parseLock(aside)
  if (moved && moved.nonce !== stale?.nonce) await link(aside, path).catch(() => undefined)
  await rm(aside, { force: true })
}

async function parseLock(path: string): Promise<Lock | null> {
  try {
    return lockSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError || error instanceof z.ZodError) return null
    throw error
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
