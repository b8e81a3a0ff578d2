interface Limited {
  readonly until: string | null
  readonly measures: readonly { readonly until: string | null }[]
}

/** The last day of a freeze: the later of the answer and what the evidence records; null without a date. */
export function lastDay({ until, measures }: Limited): string | null {
  return (
    [until, ...measures.map((one) => one.until)]
      .filter((one) => one !== null)
      .map((one) => one.slice(0, 10))
      .toSorted()
      .at(-1) ?? null
  )
}

/** Days that it still runs; negative once it has run out. */
export function daysLeft(limited: Limited, today: string): number | null {
  const last = lastDay(limited)
  return last === null ? null : Math.round((Date.parse(last) - Date.parse(today)) / 86_400_000)
}

/** The day in China at a moment, in milliseconds. */
export function todayInChina(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
}
