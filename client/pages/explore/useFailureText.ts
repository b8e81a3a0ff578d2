import { useTranslation } from 'react-i18next'
import { label as labelSchema } from '../../../server/contract/common.ts'
import { asApiError } from '../../ApiError.ts'

/** What went wrong on the canvas and what to do; the canvas itself is as it was. */
export function useFailureText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('find')
  return (error) => {
    const { code, message, details } = asApiError(error)
    const label = labelSchema.safeParse(details['label']).data
    if (code === 'NOT_FOUND' && label && details['key'] !== undefined)
      return t('failed.gone', { label: t(`canvas:label.${label}`), key: String(details['key']) })
    if (code === 'NOT_FOUND' && details['ringId'] !== undefined) return t('failed.ringGone')
    if (i18n.exists(`find:failed.${code}`)) return t(`failed.${code}`)
    const said = message === '' || !i18n.language.startsWith('en') ? '' : ` ${message}`
    return t('failed.other', { what: `${i18n.exists(`errors:${code}`) ? t(`errors:${code}`, details) : t('errors:UNEXPECTED')}${said}` })
  }
}
