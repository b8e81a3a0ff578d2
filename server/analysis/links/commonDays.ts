/** On which days a store bought at which site: day numbers, each once. */
export type SiteDays = ReadonlyMap<string, ReadonlySet<number>>

/**
 * Day matches of two stores (same day at the same site 1, neighbouring day ½, the smaller of the two sides' sums) and what their own
 * numbers of days predict over a span of `spanDays`: as `evidence/links/vendor_day.sql` counts them, without its guard against hubs.
 */
export function commonDays(a: SiteDays, b: SiteDays, spanDays: number): { matches: number; expected: number } {
  let matches = 0
  let expected = 0
  for (const [site, days] of a) {
    const others = b.get(site)
    if (!others) continue
    matches += Math.min(oneSide(days, others), oneSide(others, days))
    if (spanDays > 0) expected += (days.size * others.size * 3) / spanDays
  }
  return { matches, expected }
}

function oneSide(days: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let sum = 0
  for (const day of days) sum += others.has(day) ? 1 : others.has(day - 1) || others.has(day + 1) ? 0.5 : 0
  return sum
}
