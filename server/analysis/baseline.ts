import type { PeerKind } from '../contract/explain.ts'
import type { Indicator } from './indicator.ts'

/** Whom a store is compared with. */
export interface Peers {
  readonly platform: string
  /** The courier that carries most of its parcels; null when none is known. */
  readonly courier: string | null
}

/** How a measure is spread over the stores of one platform, one courier or the case: `quantiles[i]` is its value at i / (length − 1). */
export interface Spread {
  readonly stores: number
  /** Rows that the stores' measures rest on. */
  readonly rows: number
  readonly quantiles: readonly number[]
}

/** By indicator, then by the name of the platform or courier; `''` is the whole case. */
export type Baselines = ReadonlyMap<string, ReadonlyMap<string, Spread>>

/** What is usual among the peers of a store or ring. */
export interface Baseline {
  readonly of: PeerKind
  readonly names: readonly string[]
  readonly stores: number
  readonly rows: number
  readonly median: number
  /** Shares of the peers whose value is lower and higher than the one compared. */
  readonly below: number
  readonly above: number
}

export function peerKind(indicator: Pick<Indicator, 'family' | 'peers'>): PeerKind {
  return indicator.peers ?? (indicator.family === 'waybill' ? 'courier' : 'platform')
}

/**
 * The baseline of `value`: of the platforms or couriers of `peers`, put together, or of the case when these have fewer than `least` stores.
 * Undefined when nothing was counted.
 */
export function baselineOf(
  indicator: Pick<Indicator, 'id' | 'family' | 'peers'>,
  value: number,
  peers: readonly Peers[],
  baselines: Baselines,
  least: number,
): Baseline | undefined {
  const spreads = baselines.get(indicator.id)
  const kind = peerKind(indicator)
  if (!spreads) return undefined
  if (kind !== 'case') {
    const names = [...new Set(peers.flatMap((peer) => peer[kind] ?? []))].filter((name) => spreads.has(name)).toSorted()
    const own = names.flatMap((name) => spreads.get(name) ?? [])
    if (own.reduce((sum, { stores }) => sum + stores, 0) >= least) return together(kind, names, own, value)
  }
  const all = spreads.get('')
  return all ? together('case', [], [all], value) : undefined
}

function together(of: PeerKind, names: readonly string[], spreads: readonly Spread[], value: number): Baseline {
  const stores = spreads.reduce((sum, spread) => sum + spread.stores, 0)
  const share = (test: (quantile: number) => boolean): number =>
    spreads.reduce((sum, { quantiles, stores: weight }) => sum + (weight * countOf(quantiles, test)) / quantiles.length, 0) / Math.max(1, stores)
  return {
    of,
    names,
    stores,
    rows: spreads.reduce((sum, spread) => sum + spread.rows, 0),
    median: medianOf(spreads),
    below: share((quantile) => quantile < value),
    above: share((quantile) => quantile > value),
  }
}

function countOf(values: readonly number[], test: (value: number) => boolean): number {
  let count = 0
  for (const value of values) if (test(value)) count++
  return count
}

/** Every store of a case is held against the same few spreads. */
const medians = new WeakMap<Spread, number>()

/** The least value that half of all stores do not pass. */
function medianOf(spreads: readonly Spread[]): number {
  const [only] = spreads
  if (!only || spreads.length > 1) return medianOfAll(spreads)
  const median = medians.get(only) ?? medianOfAll(spreads)
  medians.set(only, median)
  return median
}

function medianOfAll(spreads: readonly Spread[]): number {
  const points = spreads
    .flatMap(({ quantiles, stores }) => quantiles.map((value) => ({ value, weight: stores / quantiles.length })))
    .toSorted((a, b) => a.value - b.value)
  const half = points.reduce((sum, { weight }) => sum + weight, 0) / 2
  let sum = 0
  for (const { value, weight } of points) {
    sum += weight
    if (sum >= half - 1e-9) return value
  }
  return points.at(-1)?.value ?? 0
}
