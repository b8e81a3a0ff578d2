import type { Bilingual } from '../contract/common.ts'
import type { TableName } from '../domain/tables.ts'
import type { Measure } from './measure.ts'

export type Family = 'waybill' | 'store' | 'ring'

/** One thing that speaks for or against a hypothesis. Its counting is `evidence/features/<id>.sql`, its numbers `indicatorSettings.ts`. */
export interface Indicator {
  readonly id: string
  readonly family: Family
  /** Whether it says something about money, which a ring needs besides parcels. */
  readonly money: boolean
  /** For an indicator that says something about money only at times. */
  readonly moneyWhen?: (measure: Measure) => boolean
  readonly name: Bilingual
  /** Tables without which it cannot be computed. */
  readonly tables: readonly TableName[]
  /** The measured half of the sentence; threshold and baseline are added to it. */
  readonly text: (measure: Measure) => Bilingual
  /** How a value, threshold or baseline is written. */
  readonly format: (value: number) => string
  /** A further condition, e.g. enough turnover; without it the indicator counts nothing. */
  readonly condition?: (measure: Measure) => boolean
}

export function percent(value: number): string {
  const digits = value !== 0 && Math.abs(value) < 0.0995 ? 1 : 0
  return `${(value * 100).toFixed(digits)}%`
}

export function plain(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) < 1 ? 2 : 1)
}
