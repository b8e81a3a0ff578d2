import type { Day } from './everyDay.ts'

/** Days as columns of weeks, Monday first; null where a week begins or ends outside. Days must come in order without gaps. */
export function weeksOf(days: readonly Day[]): (Day | null)[][] {
  const [first] = days
  if (!first) return []
  const before = (new Date(`${first.day}T00:00:00Z`).getUTCDay() + 6) % 7
  const cells: (Day | null)[] = [...Array.from({ length: before }, () => null), ...days]
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}
