import type { LinkTerm } from '../../contract/explain.ts'
import { plain } from '../indicator.ts'
import { round } from '../scores.ts'
import type { Settings } from '../settings.ts'
import type { LinkKind } from './linkKind.ts'
import { buyerOverlap } from './buyer_overlap.ts'
import { payerOverlap } from './payer_overlap.ts'

/** A kind of people that two stores can have in common beyond chance. */
export interface OverlapKind extends LinkKind {
  readonly id: 'payer_overlap' | 'buyer_overlap'
  readonly cap: 'payerCap' | 'buyerCap'
}

export const OVERLAPS: readonly OverlapKind[] = [buyerOverlap, payerOverlap]

export interface Overlap {
  common: number
  /** What the two stores' numbers of such people predict. */
  expected: number
}

/** o ln(o / λ) − (o − λ), the log-likelihood ratio of two Poisson rates, no more than the kind's cap; 0 when no more than expected came. */
export function overlapLogOdds(kind: OverlapKind, { common, expected }: Overlap, settings: Pick<Settings, 'payerCap' | 'buyerCap'>): number {
  return common > expected ? Math.min(settings[kind.cap], common * Math.log(common / expected) - (common - expected)) : 0
}

export function overlapTerms(kind: OverlapKind, overlap: Overlap, settings: Settings): LinkTerm[] {
  const logOdds = round(overlapLogOdds(kind, overlap, settings))
  if (logOdds <= 0) return []
  const { common, expected } = overlap
  const text = {
    zh: `共同${kind.name.zh} ${common} 名，预期 ${plain(expected)} 名`,
    en: `${common} ${kind.name.en} in common, ${plain(expected)} expected`,
  }
  return [{ kind: kind.id, text, logOdds, value: null, rows: common }]
}
