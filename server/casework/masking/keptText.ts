import { AppError } from '../../errors.ts'
import type { CaseMask } from './CaseMask.ts'

/**
 * What is kept of a text that somebody sends to replace another: under the mask he may have read that one covered. Sent back as it was shown it stays
 * as it is; one of which nothing was covered is replaced. Throws FORBIDDEN where a covered text would be kept.
 */
export function keptText(mask: CaseMask | null, before: string, sent: string): string {
  if (!mask || sent === before) return sent
  if (sent === mask.text(before)) return before
  requireUncovered(mask, before)
  return sent
}

/** The same for a query: what it holds in quotes comes back opened, and only the rest may have been covered for good. */
export function keptCypher(mask: CaseMask | null, before: string, sent: string): string {
  if (mask && withoutQuoted(sent) !== withoutQuoted(before)) requireUncovered(mask, withoutQuoted(before))
  return sent
}

function requireUncovered(mask: CaseMask, text: string): void {
  if (mask.text(text) !== text)
    throw new AppError('FORBIDDEN', 'Under the mask this text is shown covered and would be kept so: go on without the mask to change it, or write another.')
}

function withoutQuoted(cypher: string): string {
  return cypher.replaceAll(/(['"])(?:(?!\1)[^\\])*\1/g, '')
}
