import type { RowReference } from '../../../contract/common.ts'
import type { LinkTerm, PairExplanation } from '../../../contract/explain.ts'
import type { RingMoney } from '../../../contract/money.ts'
import type { Note } from '../../../contract/notes.ts'
import type { Ring, RingMember } from '../../../contract/rings.ts'
import type { Standing, Verdict } from '../../../contract/verdicts.ts'

/** Everything that a report says of one ring, masked already where it is to be. */
export interface ReportData {
  readonly ring: Ring
  readonly members: readonly RingMember[]
  readonly pairs: readonly PairExplanation[]
  readonly totalPairs: number
  /** Null for rings of older runs. */
  readonly money: RingMoney | null
  readonly standing: Standing
  readonly history: readonly Verdict[]
  readonly notes: readonly Note[]
  readonly grounds: readonly Ground[]
}

/** The first rows behind a tie between two stores. */
export interface Ground {
  readonly a: string
  readonly b: string
  readonly term: LinkTerm
  readonly total: number
  readonly rows: readonly RowReference[]
}
