/** The first word of a text in capitals, past comments and whatever is no letter; empty when there is none. */
export function leadingWord(cypher: string): string {
  const code = cypher.replace(/^(?:\/\*[\s\S]*?\*\/|\/\/[^\n\r]*(?:[\n\r]|$)|[^A-Za-z])+/, '')
  return /^[A-Za-z]+/.exec(code)?.[0].toUpperCase() ?? ''
}
