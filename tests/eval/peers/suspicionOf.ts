/** Measures that it needs. */
export const SUSPICION_MEASURES = ['empty', 'lag', 'S3', 'S7', 'against.complaints'] as const
export type SuspicionMeasure = (typeof SUSPICION_MEASURES)[number]

/** Nothing follows a sign-off in less. */
const LEAST_HOURS = 0.1

/**
 * s = 4 (e − .55) + ln(30 / w) + 3 (r − .4) + 2 (n − .35) − 8 max(0, c − .08) with e the share of parcels that look empty, w the median
 * hours from sign-off to withdrawal, r the share of round amounts, n the night share, c the complaint share; what is missing adds 0.
 * −∞ when everything is missing. As published: kept as it is whatever becomes of the detector's own.
 */
export function suspicionOf(measures: Readonly<Partial<Record<SuspicionMeasure, number>>>): number {
  const terms: [id: SuspicionMeasure, term: (value: number) => number][] = [
    ['empty', (share) => 4 * (share - 0.55)],
    ['lag', (hours) => Math.log(30 / Math.max(hours, LEAST_HOURS))],
    ['S3', (share) => 3 * (share - 0.4)],
    ['S7', (share) => 2 * (share - 0.35)],
    ['against.complaints', (share) => -8 * Math.max(0, share - 0.08)],
  ]
  const found = terms.flatMap(([id, term]) => {
    const value = measures[id]
    return value === undefined ? [] : [term(value)]
  })
  return found.length === 0 ? -Infinity : found.reduce((sum, term) => sum + term, 0)
}
