/** A stretch of a text, `to` not included. */
export interface Part {
  readonly from: number
  readonly to: number
}

/** What stands in a text for the operators of a plan, most telling first. */
const WORDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^LoadCSV/, /\bLOAD\s+CSV\b/i],
  [/Delete/, /\b(?:(?:NO)?DETACH\s+)?DELETE\b/i],
  [/^Merge|^LockingMerge|^Lock/, /\bMERGE\b/i],
  [/^Foreach|^TransactionForeach/, /\bFOREACH\b|\bIN\s+(?:\w+\s+CONCURRENT\s+)?TRANSACTIONS\b/i],
  [/^Transaction/, /\bIN\s+(?:\w+\s+CONCURRENT\s+)?TRANSACTIONS\b/i],
  [/^Remove/, /\bREMOVE\b/i],
  [/^Set/, /\bSET\b|\bREMOVE\b/i],
  [/^Create/, /\bCREATE\b|\bMERGE\b/i],
  [/^Drop/, /\bDROP\b/i],
  [/^Show/, /\bSHOW\s+\w+/i],
  [/^Terminate/, /\bTERMINATE\s+\w+/i],
]

/** Where the part that the gate names stands in the text; null where nothing in it tells. */
export function refusedPart(cypher: string, refused: string): Part | null {
  const code = withoutTexts(cypher)
  const called = /^CALL ([\w.]+)$/.exec(refused)?.[1]
  if (called) return found(code, new RegExp(`\\bCALL\\s+${called.replaceAll('.', '\\s*\\.\\s*')}`, 'i'))
  const word = WORDS.find(([operator]) => operator.test(refused))?.[1]
  const part = word && found(code, word)
  return part ?? found(code, /^[A-Z]+$/.test(refused) ? new RegExp(`\\b${refused}\\b`, 'i') : /[A-Za-z]+/)
}

/** The place that an error of Neo4j names, in a text that stood `before` characters further right. */
export function faultyPart(cypher: string, message: string, before: number): Part | null {
  const offset = Number(/\(line \d+, column \d+ \(offset: (\d+)\)\)/.exec(message)?.[1] ?? Number.NaN) - before
  if (Number.isNaN(offset) || offset < 0) return null
  const from = Math.min(offset, Math.max(0, cypher.length - 1))
  const word = /^[\w$.]+/.exec(cypher.slice(from))?.[0] ?? ''
  return { from, to: Math.min(cypher.length, from + Math.max(1, word.length)) }
}

function found(code: string, pattern: RegExp): Part | null {
  const match = pattern.exec(code)
  return match ? { from: match.index, to: match.index + match[0].length } : null
}

/** The same length, with strings, quoted names and comments blanked. */
function withoutTexts(cypher: string): string {
  return cypher.replaceAll(/\/\*[\s\S]*?\*\/|\/\/[^\n\r]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`/g, (text) => ' '.repeat(text.length))
}
