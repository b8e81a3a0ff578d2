import { open, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { auditLine, CHAIN_START, HALF_LINE, parseAuditLine, sha256, type AuditEntry } from './auditEntry.ts'
import { CASE_FILES, type Case } from './case.ts'
import { chinaTime } from './exports/chinaTime.ts'
import { diskError } from './exports/diskError.ts'

/** What was done: `load`, `detect`, `graph`, `query`, `export`, `match`, `unmask`, … */
export interface AuditNote {
  readonly action: string
  readonly user: string
  readonly details: Readonly<Record<string, unknown>>
}

const turns = new Map<string, Promise<unknown>>()

/**
 * Appends an entry to the case's audit log and forces it to disk. Entries of one process are written one after another;
 * the lock on the case keeps other processes out. A line that a crash left half written stays where it is:
 * an entry that names its hash follows it. Throws CONFLICT when the last entry is no entry of this log.
 */
export async function appendAudit(kase: Pick<Case, 'folder'>, note: AuditNote, now: Date): Promise<AuditEntry> {
  const path = join(kase.folder, CASE_FILES.audit)
  const turn = (turns.get(path) ?? Promise.resolve()).catch(() => undefined).then(() => append(path, note, now))
  turns.set(path, turn)
  try {
    return await turn
  } finally {
    if (turns.get(path) === turn) turns.delete(path)
  }
}

async function append(path: string, note: AuditNote, now: Date): Promise<AuditEntry> {
  const file = await open(path, 'a+', 0o600)
  try {
    const tail = await readTail(file)
    const last = tail.lastLine === null ? null : parseAuditLine(tail.lastLine)
    if (tail.lastLine !== null && !last) {
      throw new AppError('CONFLICT', `The last whole line of ${path} is no audit entry, so nothing can be chained to it; check it with "kongbao verify".`, {
        path,
      })
    }
    const head = { seq: last?.seq ?? 0, hash: last?.hash ?? CHAIN_START }
    const add = (action: string, user: string, details: Readonly<Record<string, unknown>>): { line: string; entry: AuditEntry } => {
      const body = { seq: head.seq + 1, at: chinaTime(now), user, action, details, previous: head.hash }
      const { line, hash } = auditLine(body)
      Object.assign(head, { seq: body.seq, hash })
      return { line: `${line}\n`, entry: { ...body, hash } }
    }
    let text = ''
    if (tail.halfLine !== '') text += `\n${add(HALF_LINE, note.user, { sha256: sha256(tail.halfLine), characters: tail.halfLine.length }).line}`
    const { line, entry } = add(note.action, note.user, note.details)
    await file.appendFile(text + line)
    await file.sync()
    return entry
  } catch (error) {
    throw diskError(error, `The audit log ${path}`)
  } finally {
    await file.close()
  }
}

/** The last whole line, and what stands behind it without a line break. */
async function readTail(file: FileHandle): Promise<{ lastLine: string | null; halfLine: string }> {
  const { size } = await file.stat()
  for (let length = Math.min(size, 65_536); ; length = Math.min(size, length * 4)) {
    const bytes = Buffer.alloc(length)
    await file.read(bytes, 0, length, size - length)
    const end = bytes.lastIndexOf(10)
    const start = end <= 0 ? -1 : bytes.lastIndexOf(10, end - 1)
    const complete = length === size
    if (!complete && (end < 0 || start < 0)) continue
    const halfLine = bytes.subarray(end + 1).toString('utf8')
    return { lastLine: end < 0 ? null : bytes.subarray(start + 1, end).toString('utf8'), halfLine }
  }
}
