import type { Token } from './cypherTokens.ts'

const ARITHMETIC = new Set(['+', '-', '*', '/', '%', '^', '||'])
/** Words that a list may follow. Elsewhere a bracket behind a word takes something out of what the word names. */
const BEFORE_LISTS = new Set(['IN', 'RETURN', 'UNWIND', 'WITH', 'WHERE', 'AND', 'OR', 'XOR', 'THEN', 'ELSE', 'WHEN'])
const CONSTANTS = new Set(['TRUE', 'FALSE', 'NULL'])

/** A property read as `variable.property`; places are those of tokens. */
export interface Read {
  readonly from: number
  readonly to: number
  readonly variable: string
  readonly property: string
}

/** Answers about places in the tokens of a text that Neo4j has planned already: two values never stand side by side in it. */
export class CypherReader {
  readonly tokens: readonly Token[]

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  sign(at: number): string {
    const token = this.tokens[at]
    return token?.kind === 'sign' ? token.text : ''
  }

  /** A bare word in capitals; words behind a dot are names of properties. */
  word(at: number): string {
    const token = this.tokens[at]
    return token?.kind === 'name' && this.sign(at - 1) !== '.' ? token.text.toUpperCase() : ''
  }

  /** What a word or a word in backticks names. */
  name(at: number): string | null {
    const token = this.tokens[at]
    if (token?.kind === 'quoted') return token.text.slice(1, -1).replaceAll('``', '`')
    return token?.kind === 'name' ? token.text : null
  }

  isArithmetic(at: number): boolean {
    return ARITHMETIC.has(this.sign(at))
  }

  /** The read whose dot stands there; null where something else than a variable stands before it, or more is taken out of what was read. */
  readAt(dot: number): Read | null {
    const [variable, property] = [this.name(dot - 1), this.name(dot + 1)]
    if (variable === null || property === null || this.sign(dot - 2) === '.' || ['.', '[', '(', '{', ':'].includes(this.sign(dot + 2))) return null
    return { from: dot - 1, to: dot + 2, variable, property }
  }

  /** Where a value that is given or read whole ends, if one begins there and nothing is computed of it. */
  wholeFrom(at: number): number | null {
    const token = this.tokens[at]
    const read = this.sign(at + 1) === '.' ? this.readAt(at + 1) : null
    const end = read ? this.#matched(read) : token && this.#isGiven(at) ? at + 1 : null
    return end === null || this.isArithmetic(end) || ['.', '[', '('].includes(this.sign(end)) ? null : end
  }

  /** Whether such a value ends there. */
  wholeBefore(end: number): boolean {
    const read = this.sign(end - 2) === '.' ? this.readAt(end - 2) : null
    const from = read ? (this.#matched(read) === null ? null : read.from) : this.#isGiven(end - 1) ? end - 1 : null
    return from !== null && !this.isArithmetic(from - 1) && this.sign(from - 1) !== '.'
  }

  /** Where a list of given values ends, or a parameter. */
  givenListFrom(at: number): number | null {
    if (this.tokens[at]?.kind === 'parameter') return ['.', '['].includes(this.sign(at + 1)) ? null : at + 1
    if (this.sign(at) !== '[') return null
    let end = at + 1
    while (this.#isGiven(end) || this.sign(end) === ',') end += 1
    return this.sign(end) === ']' && !this.isArithmetic(end + 1) && this.sign(end + 1) !== '[' ? end + 1 : null
  }

  /** The function or procedure called by a parenthesis, in small letters. */
  called(parenthesis: number): string | null {
    const parts: string[] = []
    for (let at = parenthesis - 1; this.name(at) !== null; at -= 2) {
      parts.unshift(this.name(at) ?? '')
      if (this.sign(at - 1) !== '.') break
    }
    return parts.length === 0 ? null : parts.join('.').toLowerCase()
  }

  /** Whether the bracket takes something out of what stands before it, by a key that is no place in a list. */
  takesByKey(bracket: number): boolean {
    const before = this.tokens[bracket - 1]
    if (!before || before.kind === 'parameter' || BEFORE_LISTS.has(this.word(bracket - 1))) return false
    if (before.kind === 'sign' && ![')', ']', '}'].includes(before.text)) return false
    for (let at = bracket + 1; this.sign(at) !== ']'; at += 1) if (this.tokens[at]?.kind !== 'number' && !['..', '-'].includes(this.sign(at))) return true
    return false
  }

  /** Whether a word that a list may follow is used as the name of a variable there. */
  namesByWord(at: number): boolean {
    if (!BEFORE_LISTS.has(this.word(at))) return false
    return ['(', '[', ',', '|'].includes(this.sign(at - 1))
      ? this.sign(at + 1) !== ':' || this.sign(at - 1) !== ','
      : ['AS', 'YIELD', 'MATCH'].includes(this.word(at - 1))
  }

  #isGiven(at: number): boolean {
    const token = this.tokens[at]
    return token?.kind === 'text' || token?.kind === 'number' || token?.kind === 'parameter' || CONSTANTS.has(this.word(at))
  }

  /** Reads are compared with reads of nodes and relations alone: a map could hold what was computed. */
  #matched({ variable, to }: Read): number | null {
    const bound = this.tokens.some((_, at) => this.name(at) === variable && ['(', '['].includes(this.sign(at - 1)) && this.word(at + 1) !== 'IN')
    const renamed = this.tokens.some(
      (_, at) => this.name(at) === variable && (this.word(at - 1) === 'AS' || this.word(at + 1) === 'IN' || this.sign(at + 1) === '='),
    )
    return bound && !renamed ? to : null
  }
}
