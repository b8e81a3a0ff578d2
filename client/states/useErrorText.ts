import { useTranslation } from 'react-i18next'
import { asApiError } from '../ApiError.ts'

/** Codes whose sentence says it all; the others also show what the server said, for it names file, line and reason. */
const SELF_EXPLAINING = new Set(['OFFLINE', 'GRAPH_AWAY', 'CANCELLED', 'SECOND_PERSON', 'INTERNAL'])

export function useErrorText(error: unknown): { title: string; said: string | null } {
  const { t, i18n } = useTranslation('errors')
  const { code, message, details } = asApiError(error)
  const known = i18n.exists(`errors:${code}`)
  return { title: t(known ? code : 'UNEXPECTED', details), said: SELF_EXPLAINING.has(code) || message === '' ? null : message }
}
