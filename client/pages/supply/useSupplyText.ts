import { useTranslation } from 'react-i18next'
import type { OperatorSummary } from '../../../server/contract/supply.ts'
import { useFormat } from '../../format/useFormat.ts'

/** Couriers and profits in the words of this page. */
export function useSupplyText() {
  const { t } = useTranslation(['supply', 'common'])
  const { money } = useFormat()
  return {
    courier: (code: string) => t(`common:courier.${code}`, { defaultValue: code }),
    /** What prices tell, and beside it what the rest earns at the margin of the report. */
    profit: ({ profitFen, unpriced, estimateLowFen, estimateHighFen }: OperatorSummary) => {
      const estimate = unpriced > 0 ? t('estimate', { low: money(estimateLowFen), high: money(estimateHighFen) }) : ''
      return profitFen === null ? estimate || '—' : `${money(profitFen)}${estimate === '' ? '' : ` + ${estimate}`}`
    },
  }
}
