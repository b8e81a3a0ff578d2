import type { LinkTerm } from '../../contract/explain.ts'
import { plain } from '../indicator.ts'
import { round } from '../scores.ts'
import type { LinkKind } from './linkKind.ts'
import type { Settings } from '../settings.ts'

export const payerApart: LinkKind = {
  id: 'payer_apart',
  name: { zh: '付款人互不相通', en: 'payers who do not meet' },
  why: {
    zh: '赌博网站把充值分派给一伙人的多家店铺，故同伙店铺常有共同付款人；两店的付款人各在别处重现，彼此却无一相同，则多半只是同期向同一网站买号，按泊松似然比扣分并设上限',
    en: 'A gambling site spreads its deposits over a ring’s stores, so stores of one ring have payers in common. When payers of each turn up elsewhere and none at both, the two most likely only bought at one site in the same weeks: the Poisson likelihood ratio is taken away, up to a cap',
  },
  confuser: {
    zh: '一伙人把各店分别配给不同赌博网站',
    en: 'One hand that keeps each of its stores for another gambling site',
  },
  guard: {
    zh: '付款人太少的店铺、付款人从不在别处出现的店铺不作比较',
    en: 'Stores with few payers are not compared, nor two whose payers turn up nowhere else',
  },
}

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
export function payersTogether(a: PayerPool, b: PayerPool, settings: Weights): number | null {
  const { from, payers } = settings.payerApart
  if (Math.min(a.payers, b.payers) < payers) return null
  const together = a.usual !== null && b.usual !== null ? Math.min(a.usual, b.usual) : Math.max(scaled(a, b), scaled(b, a))
  return together >= from ? together : null
}

function scaled(pool: PayerPool, other: PayerPool): number {
  return pool.usual === null ? 0 : pool.usual * Math.min(1, other.payers / pool.payers)
}

/** o ln(μ / λ) − (μ − λ) where it speaks against the pair, no less than the cap; 0 otherwise: that payers are shared is `payer_overlap`'s to say. */
export function payerApartLogOdds(common: number, together: number, chance: number, settings: Weights): number {
  const odds = (common > 0 ? common * Math.log(together / chance) : 0) - (together - chance)
  return Math.max(-settings.payerApart.cap, Math.min(0, odds))
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
