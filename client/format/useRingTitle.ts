import { useTranslation } from 'react-i18next'
import { ringTag } from './ringTag.ts'

/** `#017 · 20 stores`: the number people quote, and how large it is. */
export function useRingTitle(): (ring: { readonly ringNo: number; readonly stores: number }) => string {
  const { t } = useTranslation()
  return ({ ringNo, stores }) => `${ringTag(ringNo)} · ${t('storeCount', { count: stores })}`
}
