import type { Bilingual } from '../contract/common.ts'
import type { PeerKind } from '../contract/explain.ts'
import type { TableName } from '../domain/tables.ts'
import type { Measure, Pooling } from './measure.ts'

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
  /** What is counted, in one sentence without its thresholds. */
  readonly definition: Bilingual
  /** Ordinary trade that looks the same. */
  readonly confuser: Bilingual
  /** Whose stores its values are compared with; those of the courier for parcels and of the platform for all else when not named. */
  readonly peers?: PeerKind
  /** Tables without which it cannot be computed. */
  readonly tables: readonly TableName[]
  /** How value and extra of a ring's stores become one; the mean by rows when not named. */
  readonly pooling?: {
    readonly value?: Pooling
    readonly extra?: Pooling
    /** Which stores' figures are averaged; all when not named, or when none is left. */
    readonly only?: (measure: Measure) => boolean
  }
  /** The measured half of the sentence, of one store or (`stores` is set) of a ring; threshold and baseline are added to it. */
  readonly text: (measure: Measure) => Bilingual
  /** How a value, threshold or baseline is written. */
  readonly format: (value: number) => string
  /** A further condition, e.g. enough turnover; without it the indicator counts nothing. */
  readonly condition?: (measure: Measure) => boolean
}

export function percent(value: number): string {
  return `${points(value)}%`
}

/** A difference of two shares in percentage points. */
export function points(value: number): string {
  return (value * 100).toFixed(value !== 0 && Math.abs(value) < 0.0995 ? 1 : 0)
}

export function plain(value: number): string {
  return FORMATS[Number.isInteger(value) ? 0 : Math.abs(value) < 1 ? 2 : 1].format(value)
}

const FORMATS = [withDigits(0), withDigits(1), withDigits(2)] as const

function withDigits(digits: number): Intl.NumberFormat {
  return new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

/** Fen as yuan; the fen are shown only where they matter. */
export function yuan(fen: number): string {
  return FORMATS[fen % 100 === 0 || Math.abs(fen) >= 100_000 ? 0 : 2].format(fen / 100)
}

/** Said of people and things that are counted at every store of a ring, and so more than once when several stores have them. */
export function countedApart({ stores }: Measure): Bilingual {
  return stores === undefined ? { zh: '', en: '' } : { zh: '（各店分别计）', en: ' (counted at each store)' }
}
