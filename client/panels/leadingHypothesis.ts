import type { HypothesisScore } from '../../server/contract/explain.ts'

/** The hypothesis whose points a list of reasons shows: the one that was called, or the strongest while none is. */
export function leadingHypothesis(called: string, scores: readonly HypothesisScore[]): HypothesisScore['hypothesis'] {
  const score = scores.find((one) => one.hypothesis === called) ?? scores.toSorted((a, b) => b.net - a.net)[0]
  return score?.hypothesis ?? 'code_merchant'
}
