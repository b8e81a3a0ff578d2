const Z = 1.959964

/**
 * How many times more hits there are than chance gives, with the 95 % interval of a Poisson count over its expectation
 * (Byar's approximation: Breslow and Day, Statistical Methods in Cancer Research II, 1987, 2.10).
 */
export function liftOf(hits: number, expected: number): { lift: number; low: number; high: number } {
  const more = hits + 1
  const low = hits === 0 ? 0 : hits * (1 - 1 / (9 * hits) - Z / (3 * Math.sqrt(hits))) ** 3
  const high = more * (1 - 1 / (9 * more) + Z / (3 * Math.sqrt(more))) ** 3
  return { lift: hits / expected, low: Math.max(0, low) / expected, high: high / expected }
}
