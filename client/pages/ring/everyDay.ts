import type { Ring } from '../../../server/contract/rings.ts'

export type Day = Ring['days'][number]

const DAY = 86_400_000

/** The days in order with the empty ones between them, so that time runs evenly. Days that are no date are left out. */
export function everyDay(days: readonly Day[]): Day[] {
  const known = new Map(days.filter(({ day }) => !Number.isNaN(Date.parse(day))).map((one) => [one.day, one]))
  const sorted = [...known.keys()].toSorted()
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const all: Day[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY) {
    const day = new Date(at).toISOString().slice(0, 10)
    all.push(known.get(day) ?? { day, bought: 0, shipped: 0, inFen: 0, withdrawnFen: 0 })
  }
  return all
}
