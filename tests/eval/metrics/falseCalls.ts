import { z } from 'zod'
import { overlaps, type Groups } from './overlap.ts'

export const calls = z.object({
  called: z.number(),
  /** Called rings of which at least half of the stores are of one true ring. */
  right: z.number(),
  /** The others, by what most of their stores really are (the first by name when there is a tie). */
  falseRings: z.record(z.string(), z.number()),
  /** Stores in called rings that are in no true ring, by what they really are. */
  falseStores: z.record(z.string(), z.number()),
})
export type Calls = z.infer<typeof calls>

/** Judges every called ring: right, or false and made of what. */
export function judgeCalls(truth: Groups, called: Groups, classOf: ReadonlyMap<string, string>): Calls {
  const inTruth = new Set(truth.flat())
  const most = new Map<number, number>()
  for (const { called: place, common } of overlaps(truth, called)) most.set(place, Math.max(most.get(place) ?? 0, common))
  const result: Calls = { called: called.length, right: 0, falseRings: {}, falseStores: {} }
  for (const [place, stores] of called.entries()) {
    for (const key of stores) if (!inTruth.has(key)) add(result.falseStores, classOf.get(key) ?? 'unknown')
    if (2 * (most.get(place) ?? 0) >= stores.length) result.right++
    else add(result.falseRings, mainClass(stores, classOf))
  }
  return result
}

/** What most of these stores really are. */
export function mainClass(stores: readonly string[], classOf: ReadonlyMap<string, string>): string {
  const counts: Record<string, number> = {}
  for (const key of stores) add(counts, classOf.get(key) ?? 'unknown')
  return Object.entries(counts).toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? 'unknown'
}

function add(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}
