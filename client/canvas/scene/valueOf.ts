import { timeOf } from './eventSpan.ts'
import type { ValueRange } from './lens.ts'

/** A property as a number that can be compared: times in milliseconds; null for what is neither. */
export function valueOf(properties: Readonly<Record<string, unknown>>, property: string): number | null {
  const value = properties[property]
  return typeof value === 'number' ? (Number.isFinite(value) ? value : null) : timeOf(value)
}

export function isWithin({ property, from, to, unknown }: ValueRange, properties: Readonly<Record<string, unknown>>): boolean {
  const value = valueOf(properties, property)
  if (value === null) return unknown
  return (from === null || value >= from) && (to === null || value <= to)
}
