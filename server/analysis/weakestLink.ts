import type { PairExplanation } from '../contract/explain.ts'
import { round } from './scores.ts'
import { minimumCut, type WeightedPair } from './weakest/minimumCut.ts'
import { spanningCut } from './weakest/spanningCut.ts'

/** The least cut takes a number of steps that grows with the third power of the stores: 300 take a second, more are divided at the spanning tree. */
export const MOST_FOR_CUT = 300

export interface WeakestLink {
  readonly method: 'minimum_cut' | 'spanning_tree'
  /** The stores on either side, sorted; the smaller side first. */
  readonly sides: readonly [readonly string[], readonly string[]]
  /** The pairs across, strongest first, and the log-odds of all together. */
  readonly pairs: readonly PairExplanation[]
  readonly weight: number
}

/**
 * Where a ring would come apart first: the division in two whose pairs across have the least log-odds in all (Stoer–Wagner). Above
 * `mostForCut` stores it is the division at the weakest pair of the maximum spanning tree instead. Null for fewer than two stores.
 */
export function weakestLink(stores: readonly string[], pairs: readonly PairExplanation[], mostForCut = MOST_FOR_CUT): WeakestLink | null {
  if (stores.length < 2) return null
  const keys = stores.toSorted()
  const place = new Map(keys.map((key, index) => [key, index]))
  const weighted = pairs.flatMap(({ a, b, weight }): WeightedPair[] => {
    const [x, y] = [place.get(a), place.get(b)]
    return x === undefined || y === undefined ? [] : [{ a: x, b: y, weight }]
  })
  const byCut = keys.length <= mostForCut
  const side = byCut ? minimumCut(keys.length, weighted) : spanningCut(keys.length, weighted)
  const one = keys.filter((_, index) => side[index] === 1)
  const other = keys.filter((_, index) => side[index] !== 1)
  const across = pairs.filter(({ a, b }) => side[place.get(a) ?? 0] !== side[place.get(b) ?? 0])
  const firstIsSmaller = one.length < other.length || (one.length === other.length && (one[0] ?? '') < (other[0] ?? ''))
  return {
    method: byCut ? 'minimum_cut' : 'spanning_tree',
    sides: firstIsSmaller ? [one, other] : [other, one],
    pairs: across.toSorted((x, y) => y.weight - x.weight || (x.a + x.b < y.a + y.b ? -1 : 1)),
    weight: round(across.reduce((sum, { weight }) => sum + weight, 0)),
  }
}
