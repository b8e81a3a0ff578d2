import type { LinkTerm } from '../../contract/explain.ts'
import { plain } from '../indicator.ts'
import { round } from '../scores.ts'
import type { Settings } from '../settings.ts'

export interface PayerOverlap {
  common: number
  /** Common payers that the two stores' numbers of payers predict. */
  expected: number
}

/** o ln(o / λ) − (o − λ), the log-likelihood ratio of two Poisson rates, no more than `payerCap`; 0 when no more than expected came. */
export function overlapLogOdds({ common, expected }: PayerOverlap, settings: Pick<Settings, 'payerCap'>): number {
  return common > expected ? Math.min(settings.payerCap, common * Math.log(common / expected) - (common - expected)) : 0
}

export function overlapTerm(overlap: PayerOverlap, settings: Settings): LinkTerm {
  const logOdds = round(overlapLogOdds(overlap, settings))
  const { common, expected } = overlap
  return {
    kind: 'payer_overlap',
    text: {
      zh: `共同付款人 ${common} 名，预期 ${plain(expected)} 名 +${plain(logOdds)}`,
      en: `${common} payers in common, ${plain(expected)} expected +${plain(logOdds)}`,
    },
    logOdds,
    value: null,
    rows: common,
  }
}
