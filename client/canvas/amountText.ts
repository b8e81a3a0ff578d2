import type { TFunction } from 'i18next'
import type { Amount } from './scene/amounts.ts'

/** `¥3.20 M · 418 payments`; without money the count alone. */
export function amountText(
  t: TFunction<['lens', 'canvas']>,
  type: string,
  { n, sumFen }: Amount,
  money: (fen: number) => string,
  count: (value: number) => string,
): string {
  const many = t(`times.${type}`, { count: n, n: count(n), defaultValue: t('times.other', { count: n, n: count(n) }) })
  return sumFen === null ? many : `${money(sumFen)} · ${many}`
}
