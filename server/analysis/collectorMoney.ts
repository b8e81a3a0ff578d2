import type { Measures } from './measure.ts'
import type { Contribution } from './scores.ts'

export function speaksOfMoney({ indicator, strength }: Contribution, measures: Measures): boolean {
  const measure = measures.get(indicator.id)
  return strength === 1 && measure !== undefined && (indicator.money || (indicator.moneyWhen?.(measure) ?? false))
}

/** Money signs of a code merchant: in full strength and with points for it. */
export function hasCollectorMoney(parts: readonly Contribution[], measures: Measures): boolean {
  return parts.some((part) => speaksOfMoney(part, measures) && part.points.code_merchant > 0)
}
