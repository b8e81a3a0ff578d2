import type { Bilingual } from '../../contract/common.ts'
import type { LinkTerm } from '../../contract/explain.ts'
import { decide } from '../hypotheses.ts'
import { hasCollectorMoney } from '../collectorMoney.ts'
import type { Measures } from '../measure.ts'
import { contributions, hypothesisScores, round, type Scored } from '../scores.ts'
import type { Settings } from '../settings.ts'
import type { LinkKind } from './linkKind.ts'

export const hypothesisApart: LinkKind = {
  id: 'hypothesis_apart',
  name: { zh: '行为各属一类', en: 'stores of different kinds' },
  why: {
    zh: '一伙人的店铺做同一种生意：两店各自的记录指向不同假设（如一家码商、一家未发货），多半只是同期向同一网站买号；在自制的开发样本中，同伙而假设不同的店铺对不足千分之一。分值为约定，不足以抵消共用设备、账户一类的强关联',
    en: 'The stores of one ring do one kind of business. When the rows of each decide for different hypotheses (one a code merchant, one no-ship fraud), the two most likely only bought at one site in the same weeks; in synthetic development cases under one in a thousand pairs of a ring differ. The amount is a convention, too small to undo strong ties such as shared devices or accounts',
  },
  confuser: {
    zh: '同一控制人既养码商店又养刷单店',
    en: 'One controller who keeps stores for collecting and others for brushing',
  },
  guard: {
    zh: '任一店铺未定或无假设时不扣分',
    en: 'Nothing is taken away when either store is undecided or supports no hypothesis',
  },
}

/** What a store's own rows decide for; null when they leave it open. */
export function leaning(measures: Measures, settings: Settings): Scored | null {
  const parts = contributions(measures, settings)
  const decided = decide(hypothesisScores(parts), hasCollectorMoney(parts, measures), settings)
  return decided === 'none' || decided === 'undecided' ? null : decided
}

const LOOKS_LIKE: Record<Scored, Bilingual> = {
  code_merchant: { zh: '码商', en: 'a code merchant' },
  brushing: { zh: '刷单', en: 'brushing' },
  no_ship: { zh: '未发货', en: 'no-ship fraud' },
}

interface Pair {
  readonly a: number
  readonly b: number
  weight: number
  readonly terms: LinkTerm[]
}

/**
 * Takes `settings.hypothesisApart` from pairs whose stores decide for different hypotheses and drops those that are left with nothing.
 * `leaningOf` and `rowsOf` by store number; `rowsOf`: how many rows of orders a store has.
 */
export function setLeaningsApart<P extends Pair>(
  pairs: readonly P[],
  leaningOf: ReadonlyMap<number, Scored>,
  rowsOf: ReadonlyMap<number, number>,
  { hypothesisApart: amount }: Pick<Settings, 'hypothesisApart'>,
): P[] {
  return pairs.filter((pair) => {
    const [a, b] = [leaningOf.get(pair.a), leaningOf.get(pair.b)]
    if (amount === 0 || a === undefined || b === undefined || a === b) return true
    pair.terms.push(leaningsApart(a, b, amount, (rowsOf.get(pair.a) ?? 0) + (rowsOf.get(pair.b) ?? 0)))
    pair.weight = round(pair.weight - amount)
    return pair.weight > 0
  })
}

export function leaningsApart(a: Scored, b: Scored, amount: number, rows: number): LinkTerm {
  const text = { zh: `一家像${LOOKS_LIKE[a].zh}，另一家像${LOOKS_LIKE[b].zh}`, en: `One looks like ${LOOKS_LIKE[a].en}, the other like ${LOOKS_LIKE[b].en}` }
  return { kind: 'hypothesis_apart', text, logOdds: -amount, value: null, rows }
}
