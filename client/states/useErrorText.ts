import { useTranslation } from 'react-i18next'
import { asApiError } from '../ApiError.ts'
import { errorInChinese } from '../errors/errorInChinese.ts'

/** Codes whose sentence says it all; the others also show what the server said, for it names file, line and reason. */
const SELF_EXPLAINING = new Set(['OFFLINE', 'GRAPH_AWAY', 'CANCELLED', 'SECOND_PERSON', 'INTERNAL'])

/** A sentence that is none of ours, such as Neo4j's own on a query, stays as it was said. Noto Sans SC sets ’ as wide as a Chinese character. */
function inLanguage(message: string, language: string): string {
  return language === 'en' ? message.replaceAll('’', "'") : (errorInChinese(message) ?? message)
}

export function useErrorText(error: unknown): { title: string; said: string | null } {
  const { t, i18n } = useTranslation('errors')
  const { code, message, details } = asApiError(error)
  const known = i18n.exists(`errors:${code}`)
  return { title: t(known ? code : 'UNEXPECTED', details), said: SELF_EXPLAINING.has(code) || message === '' ? null : inLanguage(message, i18n.language) }
}
