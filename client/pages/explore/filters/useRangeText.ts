import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ValueRange } from '../../../canvas/scene/lens.ts'
import { useFormat } from '../../../format/useFormat.ts'
import { dateText } from '../../../format/time.ts'

/** Values of this size and above are milliseconds since 1970: no count on a canvas is a thousandth of them. */
const TIMES_FROM = 1e11

/** `店铺 · 空包占比 ≥ 0.5`, `提现到 · 金额 ¥100.00 – ¥2,000.00`. */
export function useRangeText(): (range: ValueRange) => string {
  const { t } = useTranslation(['lens', 'canvas'])
  const { money, decimal } = useFormat()
  return useCallback(
    ({ on, kind, property, from, to, unknown }) => {
      const value = (one: number) =>
        property.endsWith('Fen') ? money(one) : Math.abs(one) >= TIMES_FROM ? dateText(new Date(one).toISOString()) : decimal(one)
      const bounds = from !== null && to !== null ? `${value(from)} – ${value(to)}` : from !== null ? `≥ ${value(from)}` : to !== null ? `≤ ${value(to)}` : ''
      const what = on === 'node' ? t(`canvas:label.${kind}`, kind) : t(`canvas:type.${kind}`, kind)
      return `${what} · ${t(`canvas:property.${property}`, property)} ${bounds}${unknown ? ` · ${t('filter.withUnknown')}` : ''}`
    },
    [t, money, decimal],
  )
}
