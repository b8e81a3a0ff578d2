import type { Measure, Measures } from './measure.ts'
import type { Settings } from './settings.ts'

/** The terms of each hypothesis; a term that cannot be computed is absent and adds nothing. */
export interface Suspicion {
  /** The greatest of the hypotheses; null when nothing at all could be computed. */
  value: number | null
  terms: { code_merchant: Record<string, number>; brushing: Record<string, number>; no_ship: Record<string, number> }
}

/** The measures that suspicion counts on. */
export const SUSPICION_MEASURES = ['empty', 'lag', 'S3', 'S7', 'S6', 'against.complaints', 'against.refunds', 'against.reviews'] as const
type SuspicionMeasure = (typeof SUSPICION_MEASURES)[number]

/** ln(30 / hours) would grow without bound for withdrawals that follow at once, and outweigh everything else. */
const LAG_CAP = 2
const COMPLAINT_CAP = 2

/**
 * How much a store deserves a look, recall first. For a code merchant: 4 (e − .55) + ln(30 / w) + 3 (r − .4) + 2 (n − .35) − 8 max(0, c − .08)
 * with e the share of parcels that look empty, w the median hours from sign-off to withdrawal, r the share of round amounts, n the
 * night share, c the complaint share. Other payers than buyers add 2 (p − .3), never less than 0, so that rings without round amounts stay in.
 * Brushing keeps e and adds what is bought back (reviews, refunds); no-ship keeps e and w and turns the complaints round.
 */
export function suspicion(measures: Measures, settings: Settings): Suspicion {
  const take = (id: SuspicionMeasure, term: (measure: Measure) => number): number | undefined => {
    const measure = measures.get(id)
    return measure && measure.n >= settings.gateMinRows ? term(measure) : undefined
  }
  const empty = take('empty', ({ value }) => 4 * (value - 0.55))
  const lag = take('lag', ({ value }) => Math.max(-LAG_CAP, Math.min(LAG_CAP, Math.log(30 / Math.max(value, 0.1)))))
  const round = take('S3', ({ value }) => 3 * (value - 0.4))
  const night = take('S7', ({ value }) => 2 * (value - 0.35))
  const payer = take('S6', ({ value }) => 2 * Math.max(0, value - 0.3))
  const calm = take('against.complaints', ({ value }) => -8 * Math.max(0, value - 0.08))
  const complaints = take('against.complaints', ({ value }) => Math.min(COMPLAINT_CAP, 16 * Math.max(0, value - 0.03)))
  const refunds = take('against.refunds', ({ value }) => Math.min(1, 2 * value))
  const reviews = take('against.reviews', ({ value }) => Math.min(0.5, value))

  const terms = {
    code_merchant: present({ empty, lag, round, night, payer, complaints: calm }),
    brushing: present({ empty, refunds, reviews }),
    no_ship: present({ empty, lag, complaints }),
  }
  if ([empty, lag, round, payer].every((term) => term === undefined)) return { value: null, terms }
  const sums = Object.values(terms).map((hypothesis) => Object.values(hypothesis).reduce((sum, term) => sum + term, 0))
  return { value: Math.max(...sums), terms }
}

function present(terms: Record<string, number | undefined>): Record<string, number> {
  const found: Record<string, number> = {}
  for (const [name, term] of Object.entries(terms)) if (term !== undefined) found[name] = term
  return found
}
