import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError } from '../errors.ts'
import { CASE_FILES } from './case.ts'
import { parseAuditLine } from './auditEntry.ts'
import { verifyAudit } from './verifyAudit.ts'
import { verifyExport } from './verifyExport.ts'

export interface Verification {
  kind: 'export' | 'audit'
  ok: boolean
  /** A sentence that says what was checked and, when it is not ok, what is wrong and where. */
  message: string
  /** The first line of an audit log that breaks the chain. */
  line: number | null
  /** Entries of the audit log that are whole and chained; rows that an export promises. */
  entries: number
}

/** Checks an export against its manifest, or an audit log against its own hashes. Throws NOT_FOUND when there is no such file. */
export async function verifyPath(path: string): Promise<Verification> {
  const found = await stat(path).catch(() => null)
  if (!found) throw new AppError('NOT_FOUND', `There is no file ${path}.`, { path })
  if (!found.isFile()) throw new AppError('USAGE', `${path} is no file: name an export or an audit log.`, { path })
  return basename(path) === CASE_FILES.audit || (await startsWithAuditEntry(path)) ? verifyAudit(path) : verifyExport(path)
}

async function startsWithAuditEntry(path: string): Promise<boolean> {
  if (!path.endsWith('.jsonl')) return false
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
    const firstLine = buffer.subarray(0, bytesRead).toString('utf8').split('\n')[0] ?? ''
    return parseAuditLine(firstLine) !== null
  } finally {
    await file.close()
  }
}
