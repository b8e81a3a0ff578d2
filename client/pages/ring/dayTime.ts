import type { Span } from '../../canvas/scene/lens.ts'
import type { Day } from './everyDay.ts'

const DAY = 86_400_000

/** Midnight in +08:00, as the days of a ring are counted. */
function startOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`)
}

/** From the first to the last of two days by place, both included. */
export function spanOfDays(days: readonly Day[], a: number, b: number): Span | null {
  const [first, last] = [days[Math.min(a, b)], days[Math.max(a, b)]]
  return first && last ? { from: startOfDay(first.day), to: startOfDay(last.day) + DAY } : null
}

/** The places of the first and last day that a window touches; null when it touches none. */
export function daysIn(days: readonly Day[], window: Span | null): readonly [number, number] | null {
  if (!window) return null
  const touched = days.flatMap(({ day }, index) => (startOfDay(day) < window.to && startOfDay(day) + DAY > window.from ? [index] : []))
  const [first, last] = [touched[0], touched.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}
