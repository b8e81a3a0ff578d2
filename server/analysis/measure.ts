/** What one feature query found for a store or, pooled, for a ring. */
export interface Measure {
  /** Rows it was measured on. */
  n: number
  value: number
  /** A second figure that some indicators need (see their SQL files). */
  extra: number | null
  /** What ordinary peers reach (an indicator's `quantile`); absent where it has none, or where there are too few peers. */
  usual?: number
  /** How many stores were pooled; absent for a single store. */
  stores?: number
}

/** Measures by indicator id. What is not in it could not be computed. */
export type Measures = ReadonlyMap<string, Measure>

/** `mean` is weighted by rows, so that a pooled share is the share of the pooled rows; counts and money are summed. */
export type Pooling = 'mean' | 'sum' | 'max'

/** One measure over all members that have it. */
export function pool(
  members: readonly Measures[],
  id: string,
  { value, extra, only }: { value: Pooling; extra: Pooling; only?: (measure: Measure) => boolean },
): Measure | undefined {
  const all = members.flatMap((measures) => measures.get(id) ?? []).filter(({ n }) => n > 0)
  if (all.length === 0) return undefined
  const chosen = only ? all.filter(only) : all
  const measured = chosen.length > 0 ? chosen : all
  const withExtra = measured.flatMap((measure) => (measure.extra === null ? [] : { n: measure.n, figure: measure.extra }))
  const usual = measured.flatMap((measure) => (measure.usual === undefined ? [] : { n: measure.n, figure: measure.usual }))
  return {
    ...(usual.length > 0 ? { usual: together(usual, 'mean') } : {}),
    n: measured.reduce((sum, { n }) => sum + n, 0),
    value: together(
      measured.map((measure) => ({ n: measure.n, figure: measure.value })),
      value,
    ),
    extra: withExtra.length > 0 ? together(withExtra, extra) : null,
    stores: measured.length,
  }
}

function together(figures: readonly { n: number; figure: number }[], pooling: Pooling): number {
  if (pooling === 'max') return figures.reduce((most, { figure }) => Math.max(most, figure), -Infinity)
  if (pooling === 'sum') return figures.reduce((sum, { figure }) => sum + figure, 0)
  const rows = figures.reduce((sum, { n }) => sum + n, 0)
  return figures.reduce((sum, { n, figure }) => sum + n * figure, 0) / rows
}
