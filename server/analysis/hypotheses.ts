import type { StoreHypothesis } from '../contract/common.ts'
import type { HypothesisScore } from '../contract/explain.ts'
import type { Settings } from './settings.ts'

/**
 * The rule: the hypothesis with the most net points, if these reach `leadPoints` and lead the next by `marginPoints`; otherwise
 * `undecided`, and below the lead threshold `none`. A code merchant needs a money indicator in full strength besides:
 * an empty number alone never makes one.
 */
export function decide(scores: readonly HypothesisScore[], hasCollectorMoney: boolean, settings: Settings): StoreHypothesis {
  const [first, second] = scores.toSorted((a, b) => b.net - a.net || a.hypothesis.localeCompare(b.hypothesis))
  if (!first || first.net < settings.leadPoints) return 'none'
  if (second && first.net - second.net < settings.marginPoints) return 'undecided'
  if (first.hypothesis === 'code_merchant' && !hasCollectorMoney) return 'undecided'
  return first.hypothesis
}
