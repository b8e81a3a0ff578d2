import { sumFound } from '../metrics/found.ts'
import type { RingScores } from '../metrics/scoreRings.ts'

/** The figures of one case, or their means over several; `null` where there is nothing to divide by. */
export interface Figures {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
  readonly half: number | null
  readonly most: number | null
  readonly jaccard: number | null
  readonly behaviourOnly: number | null
  readonly ringPrecision: number | null
  readonly falseRings: number | null
  readonly called: number | null
  readonly ari: number | null
  readonly nmi: number | null
}

export function figuresOf({ pairs, found, calls, agreement }: RingScores): Figures {
  const all = sumFound(found)
  const hidden = found['behaviour_only']
  return {
    ...pairs,
    half: share(all.half, all.rings),
    most: share(all.most, all.rings),
    jaccard: share(all.jaccard, all.rings),
    behaviourOnly: hidden ? share(hidden.half, hidden.rings) : null,
    ringPrecision: share(calls.right, calls.called),
    falseRings: calls.called - calls.right,
    called: calls.called,
    ari: agreement.ari,
    nmi: agreement.nmi,
  }
}

export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null
}

/** The mean of what could be computed. */
export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null
}

/** The mean of every figure over cases. */
export function meanFigures(scores: readonly RingScores[]): Figures {
  const all = scores.map(figuresOf)
  const over = (name: keyof Figures): number | null => mean(all.map((figures) => figures[name]))
  return {
    precision: over('precision'),
    recall: over('recall'),
    f1: over('f1'),
    half: over('half'),
    most: over('most'),
    jaccard: over('jaccard'),
    behaviourOnly: over('behaviourOnly'),
    ringPrecision: over('ringPrecision'),
    falseRings: over('falseRings'),
    called: over('called'),
    ari: over('ari'),
    nmi: over('nmi'),
  }
}

/** `.948`, `1`, `–` for what could not be computed. */
export function rate(value: number | null): string {
  if (value === null) return '–'
  return value
    .toFixed(3)
    .replace(/^(-?)0\./, '$1.')
    .replace(/^1\.000$/, '1')
    .replace(/^\.000$/, '0')
}

export function count(value: number | null): string {
  if (value === null) return '–'
  return Number.isInteger(value) ? String(value) : value.toFixed(1)
}
