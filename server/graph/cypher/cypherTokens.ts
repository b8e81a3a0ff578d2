/** A word, sign or value of a Cypher text. `name` is a bare word, `quoted` one in backticks, `text` a string. */
export interface Token {
  readonly kind: 'name' | 'quoted' | 'text' | 'number' | 'parameter' | 'sign'
  readonly text: string
  readonly from: number
  readonly to: number
}

const SPACE = /(?:\s|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)+/y
const KINDS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"/y],
  ['quoted', /`(?:``|[^`])*`/y],
  ['parameter', /\$(?:`(?:``|[^`])*`|[\p{L}\p{N}_]+)/uy],
  ['number', /0[xo][\da-f_]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/iy],
  ['name', /[\p{L}\p{Pc}][\p{L}\p{N}\p{M}\p{Pc}]*/uy],
  ['sign', /\.\.|<>|<=|>=|=~|\+=|\|\||::|[()[\]{}<>=+\-*/%^,.:;|&!$]/y],
]

/** The text in tokens, spaces and comments left out; where it holds what no query needs, only the place of that. */
export function cypherTokens(cypher: string): { tokens: Token[] } | { strange: number } {
  // Neo4j reads \u escapes before everything else, outside strings too: what stands there is not what is read.
  const escaped = /\\u/i.exec(cypher)
  if (escaped) return { strange: escaped.index }
  const tokens: Token[] = []
  for (let at = spaceEnd(cypher, 0); at < cypher.length; at = spaceEnd(cypher, tokens.at(-1)?.to ?? at)) {
    const token = tokenAt(cypher, at)
    if (!token) return { strange: at }
    tokens.push(token)
  }
  return { tokens }
}

function spaceEnd(cypher: string, at: number): number {
  SPACE.lastIndex = at
  return SPACE.test(cypher) ? SPACE.lastIndex : at
}

function tokenAt(cypher: string, from: number): Token | null {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = from
    const text = pattern.exec(cypher)?.[0]
    if (text !== undefined) return { kind, text, from, to: from + text.length }
  }
  return null
}
