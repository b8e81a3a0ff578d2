/** A value as Cypher writes it: never more than the value, whatever it holds. Times become `datetime()`. */
export function cypherLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null'
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`
  if (typeof value === 'object') return cypherMap(value)
  if (typeof value !== 'string') return 'null'
  return TIME.test(value) ? `datetime(${quotedText(value)})` : quotedText(value)
}

export function cypherMap(fields: object): string {
  return `{${Object.entries(fields)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]: [string, unknown]) => `${cypherName(name)}: ${cypherLiteral(value)}`)
    .join(', ')}}`
}

/** A label, type or property name. */
export function cypherName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `\`${escaped(name).replaceAll('`', '``')}\``
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/

function quotedText(text: string): string {
  return `'${escaped(text.replaceAll('\\', '\\\\')).replaceAll("'", "\\'")}'`
}

/** One line, and nothing that an editor or a terminal would swallow. */
function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u001f\u007f\u0085\u2028\u2029\ufeff\ud800-\udfff]/g, (character, at: number) => {
    const code = character.charCodeAt(0)
    const paired = code >= 0xd800 && text.codePointAt(code < 0xdc00 ? at : at - 1) !== undefined && isPaired(text, at)
    return paired ? character : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

function isPaired(text: string, at: number): boolean {
  const [before, here, after] = [text.charCodeAt(at - 1), text.charCodeAt(at), text.charCodeAt(at + 1)]
  return here < 0xdc00 ? after >= 0xdc00 && after <= 0xdfff : before >= 0xd800 && before < 0xdc00
}
