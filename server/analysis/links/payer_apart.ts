import type { LinkTerm } from '../../contract/explain.ts'
import { plain } from '../indicator.ts'
import { round } from '../scores.ts'
import type { Settings } from '../settings.ts'

/** Who pays at a store. */
export interface PayerPool {
  payers: number
  /** Mean number of payers in common with the stores that share payers with it beyond chance; null when there are hardly any such stores. */
  usual: number | null
}

type Weights = Pick<Settings, 'payerApart'>

/**
 * How many payers two stores would have in common if one hand served both: what they usually share with stores of their pools, the
 * smaller of the two; where only one is fed by a pool, its figure in proportion to the other's payers. Null when that says nothing.
 */
export function payersTogether(a: PayerPool, b: PayerPool, { payerApart }: Weights): number | null {
  if (Math.min(a.payers, b.payers) < payerApart.payers) return null
  const together = a.usual !== null && b.usual !== null ? Math.min(a.usual, b.usual) : Math.max(scaled(a, b), scaled(b, a))
  return together >= payerApart.from ? together : null
}

function scaled(pool: PayerPool, other: PayerPool): number {
  return pool.usual === null ? 0 : pool.usual * Math.min(1, other.payers / pool.payers)
}

/** o ln(μ / λ) − (μ − λ) where it speaks against the pair, no less than the cap; 0 otherwise: that payers are shared is `payer_overlap`'s to say. */
export function payerApartLogOdds(common: number, together: number, chance: number, { payerApart }: Weights): number {
  const odds = (common > 0 ? common * Math.log(together / chance) : 0) - (together - chance)
  return Math.max(-payerApart.cap, Math.min(0, odds))
}

export function payerApartTerms(common: number, together: number, chance: number, payers: number, settings: Weights): LinkTerm[] {
  const logOdds = round(payerApartLogOdds(common, together, chance, settings))
  if (logOdds >= 0) return []
  const text = {
    zh: `共同付款人 ${common} 名，而同一资金池的店铺通常有 ${plain(together)} 名`,
    en: `${common} payers in common, where stores fed by one pool usually have ${plain(together)}`,
  }
  return [{ kind: 'payer_apart', text, logOdds, value: null, rows: payers }]
}
