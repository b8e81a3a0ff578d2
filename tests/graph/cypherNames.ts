/** The labels, relation types and properties that a query names, found without strings and comments. */
export function namesIn(cypher: string): { labels: string[]; types: string[]; properties: string[] } {
  const code = cypher.replaceAll(/'[^']*'/g, "''").replaceAll(/\/\/.*$/gm, '')
  const relations = [...code.matchAll(/\[\w*:([A-Z_|]+)/g)].flatMap((found) => (found[1] ?? '').split('|'))
  const outside = code.replaceAll(/\[\w*:[A-Z_|]+[^\]]*\]/g, '')
  const labels = [...outside.matchAll(/\w?:([A-Z]\w*(?:\|[A-Z]\w*)*)/g)].flatMap((found) => (found[1] ?? '').split('|'))
  const dotted = [...code.matchAll(/\b[a-z]\w*\.([a-z]\w*)(?!\w*\()/g)].map((found) => found[1] ?? '')
  const mapped = [...code.matchAll(/[([]\w*:[\w|]+ \{(\w+):/g)].map((found) => found[1] ?? '')
  const made = new Set([...code.matchAll(/(\w+): (?=\w)/g)].map((found) => found[1] ?? ''))
  const properties = [...dotted, ...mapped].filter((name) => mapped.includes(name) || !made.has(name) || labels.includes(name))
  return { labels: sorted(labels), types: sorted(relations), properties: sorted(properties.filter((name) => !FUNCTIONS.has(name))) }
}

const FUNCTIONS = new Set(['seconds', 'inSeconds'])

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].toSorted()
}
