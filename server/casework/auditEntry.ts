import { createHash } from 'node:crypto'
import { z } from 'zod'

/** What the first entry of a log holds as the hash of the entry before it. */
export const CHAIN_START = '0'.repeat(64)

/** An entry that tells of a half-written line before it. */
export const HALF_LINE = 'audit.half_line'

export const auditEntry = z.object({
  seq: z.number().int().min(1),
  at: z.string(),
  user: z.string(),
  action: z.string(),
  details: z.record(z.string(), z.unknown()),
  previous: z.string(),
  hash: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntry>

/** The line of an entry, without its line break. Its hash covers everything else on the line, the hash of the entry before it included. */
export function auditLine(entry: Omit<AuditEntry, 'hash'>): { line: string; hash: string } {
  const { seq, at, user, action, details, previous } = entry
  const body = { seq, at, user, action, details, previous }
  const hash = sha256(JSON.stringify(body))
  return { line: JSON.stringify({ ...body, hash }), hash }
}

/** The entry on a line, or null where the line is none. */
export function parseAuditLine(line: string): AuditEntry | null {
  try {
    const parsed = auditEntry.safeParse(JSON.parse(line))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
