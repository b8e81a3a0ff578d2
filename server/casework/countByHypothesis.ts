import type { Hypothesis } from '../contract/common.ts'

export function countByHypothesis(rings: readonly { hypothesis: Hypothesis }[]): Record<Hypothesis, number> {
  const counts: Record<Hypothesis, number> = { code_merchant: 0, brushing: 0, no_ship: 0, undecided: 0 }
  for (const { hypothesis } of rings) counts[hypothesis]++
  return counts
}
