import { ERROR_SENTENCES, ERROR_WORDS } from './errorSentences.ts'

const HOLE = /\{\}/
const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The sentences with most of their own words first: a general one must not take what a telling one says. */
const PATTERNS = Object.entries(ERROR_SENTENCES)
  .toSorted(([a], [b]) => b.length - a.length)
  .map(([english, chinese]) => ({ pattern: new RegExp(`^${english.split(HOLE).map(literal).join('(.*?)')}$`, 's'), chinese }))

/** The Chinese of a sentence that the server said in English; null when it is none of ours, such as what Neo4j itself says about a query. */
export function errorInChinese(message: string): string | null {
  for (const { pattern, chinese } of PATTERNS) {
    const found = pattern.exec(message)
    if (!found) continue
    return chinese.replaceAll(/\{(\d)\}/g, (_, at: string) => {
      const filled = found[Number(at) + 1] ?? ''
      return filled
        .split(' or ')
        .map((word) => ERROR_WORDS[word] ?? word)
        .join('或')
    })
  }
  return null
}
