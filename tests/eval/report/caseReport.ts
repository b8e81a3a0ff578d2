import type { CaseResult } from '../caseResult.ts'
import { count, figuresOf, rate } from './figures.ts'
import { ours } from './pick.ts'

/** One line about a run of the detector; with `errors`, a line for every ring that is not as it should be. */
export function caseReport({ variant, seed, missing, detected }: Omit<CaseResult, 'peers' | 'costs'>, errors: boolean): string {
  const { f1, precision, recall, half, most, behaviourOnly, called, falseRings } = figuresOf(ours({ detected }))
  const name = `${variant} ${seed}${missing === null ? '' : ` without ${missing}`}`
  const line = `  ${name}: F1 ${rate(f1)}, precision ${rate(precision)}, recall ${rate(recall)}, rings ${rate(half)} / ${rate(most)}, behaviour-only ${rate(behaviourOnly)}, ${count(called)} called, ${count(falseRings)} false`
  return errors ? [line, ...detected.mistakes.map((mistake) => `    ${mistake}`)].join('\n') : line
}
