import { createReadStream } from 'node:fs'
import { auditLine, CHAIN_START, HALF_LINE, parseAuditLine, sha256, type AuditEntry } from './auditEntry.ts'
import type { Verification } from './verify.ts'

/** Walks the hash chain of an audit log and names the first line that breaks it. */
export async function verifyAudit(path: string): Promise<Verification> {
  const chain = new Chain()
  let number = 0
  for await (const line of fileLines(path)) {
    number += 1
    const problem = chain.take(line, number)
    if (problem) return { kind: 'audit', ok: false, line: problem.line, entries: chain.entries, message: `${path}, line ${problem.line}: ${problem.reason}` }
  }
  if (chain.half) {
    const message = `${path}, line ${chain.half.line}: the line is only half written; the ${chain.entries} entries before it are whole and chained.`
    return { kind: 'audit', ok: false, line: chain.half.line, entries: chain.entries, message }
  }
  return {
    kind: 'audit',
    ok: true,
    line: null,
    entries: chain.entries,
    message: `${path}: all ${chain.entries} entries are whole and chained; the last hash is ${chain.previous}.`,
  }
}

interface Problem {
  line: number
  reason: string
}

class Chain {
  entries = 0
  previous = CHAIN_START
  /** A line that is no entry: fine when the next entry names it, or nothing follows. */
  half: { line: number; hash: string } | null = null

  take(line: string, number: number): Problem | null {
    const entry = parseAuditLine(line)
    if (this.half) {
      if (entry?.action !== HALF_LINE || entry.details['sha256'] !== this.half.hash) return { line: this.half.line, reason: 'the line is no audit entry.' }
      this.half = null
    } else if (!entry) {
      this.half = { line: number, hash: sha256(line) }
      return null
    }
    return entry ? this.link(entry, line, number) : null
  }

  private link(entry: AuditEntry, line: string, number: number): Problem | null {
    if (entry.previous !== this.previous) {
      return { line: number, reason: `entry ${entry.seq} does not follow the entry before it: a line was removed, added, moved or changed.` }
    }
    if (entry.seq !== this.entries + 1) return { line: number, reason: `entry ${this.entries + 1} should stand here, not entry ${entry.seq}.` }
    if (auditLine(entry).line !== line) return { line: number, reason: `entry ${entry.seq} was changed after it was written: its hash does not fit.` }
    this.entries = entry.seq
    this.previous = entry.hash
    return null
  }
}

/** Broken at line feeds only: a JSON string may hold every other line break of Unicode as it is. */
async function* fileLines(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + String(chunk)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
