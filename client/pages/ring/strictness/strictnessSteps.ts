const USUAL = [2, 1.5, 1, 0.8, 0.6, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1, 0.05]

/** The γ that the slider offers, from strict to loose: the usual ones, the run's own, and some around it where it lies outside. */
export function strictnessSteps(runGamma: number): number[] {
  const around = runGamma > 1.5 || runGamma < 0.1 ? [4, 2, 0.5, 0.25].map((by) => Number((runGamma * by).toPrecision(3))) : []
  return [...new Set([...USUAL, runGamma, ...around])].toSorted((a, b) => b - a)
}
