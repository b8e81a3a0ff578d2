/** What one feature query found for a store (or, pooled, for a ring). */
export interface Measure {
  /** Rows it was measured on. */
  n: number
  value: number
  /** A second figure that some indicators need (see their SQL files). */
  extra: number | null
}

/** Measures by indicator id. What is not in it could not be computed. */
export type Measures = ReadonlyMap<string, Measure>

/** One measure over all members: shares and means weighted by their rows, so that a pooled share is the share of the pooled rows. */
export function pool(members: readonly Measures[], id: string): Measure | undefined {
  let n = 0
  let value = 0
  let extraRows = 0
  let extra = 0
  for (const measures of members) {
    const measure = measures.get(id)
    if (!measure || measure.n === 0) continue
    n += measure.n
    value += measure.n * measure.value
    if (measure.extra !== null) {
      extraRows += measure.n
      extra += measure.n * measure.extra
    }
  }
  if (n === 0) return undefined
  return { n, value: value / n, extra: extraRows > 0 ? extra / extraRows : null }
}
