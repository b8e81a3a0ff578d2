import type { HypothesisScore } from '../contract/explain.ts'
import type { Family, Indicator } from './indicator.ts'
import { INDICATORS } from './indicators/registry.ts'
import type { Measures } from './measure.ts'
import type { Settings } from './settings.ts'
import { strength } from './strength.ts'

export const SCORED = ['code_merchant', 'brushing', 'no_ship'] as const
export type Scored = (typeof SCORED)[number]
export type Points = Record<Scored, number>

/** What one indicator adds. `strength` is null when it could not be computed. */
export interface Contribution {
  readonly indicator: Indicator
  readonly strength: number | null
  readonly points: Points
}

/**
 * The contribution of every indicator. Within a family the points for a hypothesis never sum to more than the family's cap,
 * nor those against it: they are scaled down together, so that the points shown add up to the score.
 */
export function contributions(measures: Measures, settings: Settings): Contribution[] {
  const raw = INDICATORS.map((indicator) => {
    const setting = settings.indicators[indicator.id]
    if (!setting) throw new Error(`No settings for indicator ${indicator.id}.`)
    const how = strength(indicator, measures.get(indicator.id), setting)
    return { indicator, strength: how, points: how === null || how === 0 ? NO_POINTS : scale(setting.points, how) }
  })
  // Indicators of a family for and against each hypothesis, summed in one pass: a case has millions of stores.
  const sums = { waybill: noSums(), store: noSums(), ring: noSums() }
  for (const { indicator, points } of raw) {
    if (points === NO_POINTS) continue
    for (const hypothesis of SCORED) {
      const side = points[hypothesis] < 0 ? 'against' : 'for'
      sums[indicator.family][hypothesis][side] += Math.abs(points[hypothesis])
    }
  }
  const capped = (family: Family, hypothesis: Scored, points: number): number => {
    const sum = sums[family][hypothesis][points < 0 ? 'against' : 'for']
    return sum > settings.familyCaps[family] ? points * (settings.familyCaps[family] / sum) : points
  }
  return raw.map((part) => {
    const { indicator, strength: how, points } = part
    if (points === NO_POINTS) return part
    return {
      indicator,
      strength: how,
      points: {
        code_merchant: capped(indicator.family, 'code_merchant', points.code_merchant),
        brushing: capped(indicator.family, 'brushing', points.brushing),
        no_ship: capped(indicator.family, 'no_ship', points.no_ship),
      },
    }
  })
}

/** Of most indicators at most stores. */
const NO_POINTS: Points = { code_merchant: 0, brushing: 0, no_ship: 0 }

function noSums(): Record<Scored, { for: number; against: number }> {
  return { code_merchant: { for: 0, against: 0 }, brushing: { for: 0, against: 0 }, no_ship: { for: 0, against: 0 } }
}

function scale(points: Points, by: number): Points {
  return { code_merchant: points.code_merchant * by, brushing: points.brushing * by, no_ship: points.no_ship * by }
}

/** Points for, against and net of each hypothesis, rounded to hundredths. */
export function hypothesisScores(parts: readonly Contribution[]): HypothesisScore[] {
  return SCORED.map((hypothesis) => {
    let pro = 0
    let contra = 0
    for (const { points } of parts) {
      if (points[hypothesis] > 0) pro += points[hypothesis]
      else contra -= points[hypothesis]
    }
    return { hypothesis, for: round(pro), against: round(contra), net: round(pro - contra) }
  })
}

export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0
}
