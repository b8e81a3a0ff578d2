import type { Label } from '../../contract/common.ts'
import { plainWidth } from '../../domain/plainWidth.ts'
import { prefixOf } from './searchPrefixes.ts'

export interface SearchTerms {
  text: string
  label: Label | undefined
  /** The identifier's key when its kind was named: `phone:138…`. */
  keyPrefix: string
}

/** What is searched for: full-width letters and digits count as their plain ones, a word before a colon names the kind. */
export function searchTerms(q: string, label: Label | undefined): SearchTerms {
  const text = plainWidth(q).trim()
  const prefix = label ? null : prefixOf(text)
  if (!prefix) return { text, label, keyPrefix: '' }
  const { sought, rest } = prefix
  return { text: rest, label: sought.label, keyPrefix: sought.kind ? `${sought.kind}:` : '' }
}

/** Full-text syntax is not for users: every special character is taken literally. */
export function literalFullText(text: string): string {
  return `"${text.replaceAll(/["\\]/g, ' ')}"`
}
