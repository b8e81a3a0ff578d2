import type { GraphRelation } from '../../../server/contract/common.ts'

/** What several relations carry together. */
export interface Amount {
  /** Payments, withdrawals, numbers: what an aggregate relation counts, else one each. */
  readonly n: number
  /** Null: none of them carries money. */
  readonly sumFen: number | null
}

export function amountOf({ properties }: GraphRelation): Amount {
  const { n, sumFen, amountFen } = properties
  const money = typeof sumFen === 'number' ? sumFen : amountFen
  return { n: typeof n === 'number' ? n : 1, sumFen: typeof money === 'number' ? money : null }
}

export function plus(a: Amount, b: Amount): Amount {
  return { n: a.n + b.n, sumFen: a.sumFen === null ? b.sumFen : a.sumFen + (b.sumFen ?? 0) }
}

export const NOTHING: Amount = { n: 0, sumFen: null }
