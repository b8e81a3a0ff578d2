import { AppError } from '../../errors.ts'
import { CypherReader, type Read } from './CypherReader.ts'
import { cypherTokens, type Token } from './cypherTokens.ts'
import { READING_PROCEDURES } from './operators.ts'

/**
 * A query under the mask. Nothing may be computed of what the mask covers, since no mask knows a piece of a name again: a property that may hold
 * such is returned whole, counted, ordered by, compared with a given value or with another property, and nothing else. Those that are returned
 * come as `{kongbaoOf, kongbaoProperty, kongbaoValue}`, so that they are masked by what they are and not by what the query calls them.
 * For texts that Neo4j has planned. Throws FORBIDDEN naming the part that is not let through.
 */
export function maskedCypher(cypher: string, personal: ReadonlySet<string>): string {
  const read = cypherTokens(cypher)
  if ('strange' in read) throw refusal(cypher, read.strange, read.strange + 2)
  return new Masking(cypher, read.tokens, personal).text()
}

/** As a masked query returns a property. */
export const WHOLE = { of: 'kongbaoOf', property: 'kongbaoProperty', value: 'kongbaoValue', kind: 'kongbaoKind' } as const

/** Functions in a namespace are somebody's own, and could read any property; these are of times and places. */
const NAMESPACES = new Set(['date', 'datetime', 'localdatetime', 'time', 'localtime', 'duration', 'point'])
const AFTER_ITEM = new Set(['', 'ORDER', 'SKIP', 'OFFSET', 'LIMIT', 'UNION'])
const AFTER_ORDER = new Set([
  '',
  'ASC',
  'ASCENDING',
  'DESC',
  'DESCENDING',
  'SKIP',
  'OFFSET',
  'LIMIT',
  'RETURN',
  'MATCH',
  'OPTIONAL',
  'UNWIND',
  'WHERE',
  'WITH',
  'CALL',
  'UNION',
])
const CLAUSES = new Set(['MATCH', 'OPTIONAL', 'WHERE', 'WITH', 'UNWIND', 'CALL', 'YIELD', 'SKIP', 'OFFSET', 'LIMIT', 'UNION'])
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

const EQUALS = new Set(['=', '<>'])
const ORDERS = new Set(['<', '<=', '>', '>='])
/** Words that test texts piece by piece, or begin another test. */
const TESTING = new Set(['STARTS', 'ENDS', 'CONTAINS', 'IN', 'IS'])
const BEFORE_TEST = new Set(['(', '[', ',', ':', '|', 'WHERE', 'AND', 'OR', 'XOR', 'NOT', 'RETURN', 'WHEN', 'THEN', 'ELSE', 'DISTINCT', 'CASE'])
const AFTER_TEST = new Set([')', ']', '}', ',', '|', ';'])

interface Place {
  /** In a list of what is returned, in one that is ordered by, or anywhere else; of the brackets that are open. */
  readonly clauses: ('' | 'RETURN' | 'ORDER')[]
}

class Masking {
  readonly #cypher: string
  readonly #reader: CypherReader
  readonly #personal: ReadonlySet<string>
  readonly #edits: { from: number; to: number; text: string }[] = []
  /** How what is returned is called, by the text of its read. */
  readonly #returned = new Map<string, string>()

  constructor(cypher: string, tokens: readonly Token[], personal: ReadonlySet<string>) {
    this.#cypher = cypher
    this.#reader = new CypherReader(tokens)
    this.#personal = new Set([...personal, WHOLE.value])
  }

  text(): string {
    const { tokens } = this.#reader
    const place: Place = { clauses: [''] }
    for (const [at, token] of tokens.entries()) {
      this.#follow(place, at, token)
      this.#checkCall(at)
      this.#checkMapKey(at)
      if (this.#reader.namesByWord(at) || (token.text === '[' && this.#reader.takesByKey(at))) this.#refuse(at, at + 1)
      if (token.text === '.') this.#checkDot(place, at)
    }
    return this.#edits.toSorted((a, b) => b.from - a.from).reduce((text, { from, to, text: by }) => text.slice(0, from) + by + text.slice(to), this.#cypher)
  }

  #follow({ clauses }: Place, at: number, token: Token): void {
    if (token.kind === 'sign' && token.text in CLOSING) clauses.push('')
    else if (token.kind === 'sign' && Object.values(CLOSING).includes(token.text)) clauses.pop()
    const word = this.#reader.word(at)
    if (word === 'RETURN') this.#returned.clear()
    if (word === 'RETURN') clauses[clauses.length - 1] = 'RETURN'
    else if (word === 'BY' && this.#reader.word(at - 1) === 'ORDER') clauses[clauses.length - 1] = 'ORDER'
    else if (CLAUSES.has(word)) clauses[clauses.length - 1] = ''
  }

  #checkCall(at: number): void {
    const reader = this.#reader
    const isProcedure = reader.word(at) === 'CALL' && reader.name(at + 1) !== null
    if (!isProcedure && reader.sign(at) !== '(') return
    let end = at
    if (isProcedure) for (end = at + 2; reader.sign(end) === '.'; end += 2);
    const called = reader.called(end)
    if (called === null) return
    const [namespace = '', ...rest] = called.split('.')
    const known = isKnownProcedure(called)
    const fits = isProcedure ? known : called !== 'properties' && (rest.length === 0 || NAMESPACES.has(namespace) || known)
    if (!fits) this.#refuse(at, end, called)
  }

  /** `{name: …}` in a pattern compares; what is built of a variable or a function would be compared piece by piece. */
  #checkMapKey(at: number): void {
    const reader = this.#reader
    const name = reader.name(at)
    if (name === null || reader.sign(at + 1) !== ':' || !['{', ','].includes(reader.sign(at - 1)) || !this.#personal.has(name)) return
    const end = reader.wholeFrom(at + 2)
    if (reader.sign(at + 3) === '.' || end === null || ![',', '}'].includes(reader.sign(end))) this.#refuse(at, at + 1)
  }

  #checkDot(place: Place, dot: number): void {
    const reader = this.#reader
    if (reader.sign(dot + 1) === '*') this.#refuse(dot, dot + 2)
    const name = reader.name(dot + 1)
    if (name === null || !this.#personal.has(name) || this.#isCalled(dot)) return
    const read = reader.readAt(dot)
    if (!read || !(this.#isCompared(read) || this.#isCounted(read) || this.#isOrdered(place, read) || this.#isReturned(place, read)))
      this.#refuse(dot - 1, dot + 2)
  }

  /** `date.name(…)` is a function. */
  #isCalled(dot: number): boolean {
    let end = dot + 2
    while (this.#reader.sign(end) === '.') end += 2
    return this.#reader.sign(end) === '('
  }

  #isCompared({ from, to }: Read): boolean {
    const reader = this.#reader
    const [left, right] = [this.#compares(from - 1, reader.wholeBefore(from - 1), from - 3), this.#compares(to, reader.wholeFrom(to + 1) !== null, to + 2)]
    if (left === false || right === false) return false
    if (left === null && !BEFORE_TEST.has(reader.sign(from - 1)) && !BEFORE_TEST.has(reader.word(from - 1))) return false
    if (right !== null) return true
    if (reader.word(to) === 'IS') return reader.word(to + 1) === 'NULL' || (reader.word(to + 1) === 'NOT' && reader.word(to + 2) === 'NULL')
    if (reader.word(to) === 'IN') return reader.givenListFrom(to + 1) !== null
    return left === true && (reader.sign(to) === '' ? !TESTING.has(reader.word(to)) : AFTER_TEST.has(reader.sign(to)))
  }

  /** Whether a sign compares with something whole; null for one that does not compare. An order with a given value would tell a name letter by letter, one with another property does not. */
  #compares(sign: number, isWhole: boolean, dot: number): boolean | null {
    const text = this.#reader.sign(sign)
    if (!EQUALS.has(text) && !ORDERS.has(text)) return null
    return isWhole && (EQUALS.has(text) || this.#reader.sign(dot) === '.')
  }

  #isCounted({ from, to }: Read): boolean {
    return this.#isInside(from, to, 'COUNT')
  }

  #isInside(from: number, to: number, called: string): boolean {
    const open = this.#openOf(from)
    return this.#reader.sign(open) === '(' && this.#reader.word(open - 1) === called && this.#reader.sign(to) === ')'
  }

  #openOf(from: number): number {
    return this.#reader.word(from - 1) === 'DISTINCT' ? from - 2 : from - 1
  }

  #isOrdered({ clauses }: Place, { from, to }: Read): boolean {
    const reader = this.#reader
    const begins = reader.word(from - 1) === 'BY' || reader.sign(from - 1) === ','
    const ends = [',', ';', '}'].includes(reader.sign(to)) || (reader.sign(to) === '' && AFTER_ORDER.has(reader.word(to)))
    if (clauses.at(-1) !== 'ORDER' || !begins || !ends) return false
    const name = clauses.length === 1 ? this.#returned.get(this.#source(from, to)) : undefined
    if (name !== undefined) this.#replace(from, to, name)
    return true
  }

  #isReturned({ clauses }: Place, read: Read): boolean {
    const { from, to } = read
    // The initials of a name have no covered form.
    if (read.property === 'initials') return false
    const collected = this.#isInside(from, to, 'COLLECT')
    if (clauses[0] !== 'RETURN' || clauses.length !== (collected ? 2 : 1)) return false
    const [start, last] = collected ? [this.#openOf(from) - 1, to + 1] : [from, to]
    const begins = ['RETURN', 'DISTINCT'].includes(this.#reader.word(start - 1)) || this.#reader.sign(start - 1) === ','
    const end = collected ? this.#sliceEnd(last) : last
    if (!begins || !this.#endsItem(end)) return false
    this.#replace(from, to, whole(this.#source(from, from + 1), read.property))
    const name = this.#reader.word(end) === 'AS' ? this.#source(end + 1, end + 2) : `\`${this.#source(start, end).replaceAll('`', '``')}\``
    if (this.#reader.word(end) !== 'AS') this.#replace(end, end, ` AS ${name} `)
    if (!collected) this.#returned.set(this.#source(from, to), name)
    return true
  }

  #endsItem(end: number): boolean {
    const word = this.#reader.word(end)
    return word === 'AS' || [',', ';'].includes(this.#reader.sign(end)) || (this.#reader.sign(end) === '' && AFTER_ITEM.has(word))
  }

  /** Past `[..5]`. */
  #sliceEnd(at: number): number {
    if (this.#reader.sign(at) !== '[') return at
    let end = at
    while (this.#reader.sign(end) !== ']') end += 1
    return end + 1
  }

  /** The text from a token up to the end of the one before another. */
  #source(from: number, to: number): string {
    const { tokens } = this.#reader
    return this.#cypher.slice(tokens[from]?.from, tokens[to - 1]?.to)
  }

  #replace(from: number, to: number, text: string): void {
    const { tokens } = this.#reader
    const at = from === to ? (tokens[from - 1]?.to ?? 0) : (tokens[from]?.from ?? 0)
    this.#edits.push({ from: at, to: from === to ? at : (tokens[to - 1]?.to ?? at), text })
  }

  #refuse(from: number, to: number, part = this.#source(Math.max(from, 0), to)): never {
    const { tokens } = this.#reader
    throw refusal(this.#cypher, tokens[Math.max(from, 0)]?.from ?? 0, tokens[to - 1]?.to ?? 0, part)
  }
}

function isKnownProcedure(called: string): boolean {
  return !called.startsWith('db.index.') && [...READING_PROCEDURES].some((one) => one.toLowerCase() === called)
}

/** A property with what it is of; nothing where there is none. */
function whole(variable: string, property: string): string {
  const kind = property === 'value' ? `, ${WHOLE.kind}: ${variable}.kind` : ''
  const value = `${variable}.\`${property.replaceAll('`', '``')}\``
  const name = property.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)
  return `CASE WHEN ${value} IS NOT NULL THEN {${WHOLE.of}: labels(${variable}), ${WHOLE.property}: '${name}', ${WHOLE.value}: ${value}${kind}} END`
}

function refusal(cypher: string, from: number, to: number, refused = cypher.slice(from, to)): AppError {
  return new AppError(
    'FORBIDDEN',
    `Under the mask a query may not compute with ${refused}: return the node itself, return the property alone, count it, or compare it with a whole value.`,
    { refused, from, to },
  )
}
