/** What one feature query found for a store or, pooled, for a ring. */
export interface Measure {
  /** Rows it was measured on. */
  n: number
  value: number
  /** A second figure that some indicators need (see their SQL files). */
  extra: number | null
  /** How many stores were pooled; absent for a single store. */
  stores?: number
}

/** Measures by indicator id. What is not in it could not be computed. */
export type Measures = ReadonlyMap<string, Measure>

/** `mean` is weighted by rows, so that a pooled share is the share of the pooled rows; counts and money are summed. */
export type Pooling = 'mean' | 'sum' | 'max'

/** One measure over all members that have it. */
export function pool(members: readonly Measures[], id: string, { value, extra }: { value: Pooling; extra: Pooling }): Measure | undefined {
  const measured = members.flatMap((measures) => measures.get(id) ?? []).filter(({ n }) => n > 0)
  if (measured.length === 0) return undefined
  const withExtra = measured.flatMap((measure) => (measure.extra === null ? [] : { n: measure.n, figure: measure.extra }))
  return {
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
