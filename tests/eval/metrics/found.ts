import { z } from 'zod'
import type { TrueRing } from '../truth.ts'
import { overlaps, type Groups } from './overlap.ts'

export const found = z.object({
  rings: z.number(),
  /** Found at precision ≥ .9 with at least half of their stores, and with at least four fifths. */
  half: z.number(),
  most: z.number(),
  /** Found with Jaccard ≥ .5, whatever the precision. */
  jaccard: z.number(),
})
export type Found = z.infer<typeof found>

/** How many true rings were found, by stratum. */
export function findRings(rings: readonly TrueRing[], called: Groups): Record<string, Found> {
  const counts: Record<string, Found> = {}
  for (const { stratum } of rings) {
    const count = (counts[stratum] ??= { rings: 0, half: 0, most: 0, jaccard: 0 })
    count.rings++
  }
  const best = new Map<number, { coverage: number; jaccard: number }>()
  const truth = rings.map(({ stores }) => stores)
  for (const { truth: index, called: place, common } of overlaps(truth, called)) {
    const [wanted, claimed] = [truth[index]?.length ?? 0, called[place]?.length ?? 0]
    const before = best.get(index) ?? { coverage: 0, jaccard: 0 }
    best.set(index, {
      coverage: common / claimed >= 0.9 ? Math.max(before.coverage, common / wanted) : before.coverage,
      jaccard: Math.max(before.jaccard, common / (wanted + claimed - common)),
    })
  }
  for (const [index, { coverage, jaccard }] of best) {
    const count = counts[rings[index]?.stratum ?? '']
    if (!count) continue
    if (coverage >= 0.5) count.half++
    if (coverage >= 0.8) count.most++
    if (jaccard >= 0.5) count.jaccard++
  }
  return counts
}

export function sumFound(counts: Readonly<Record<string, Found>>): Found {
  const sum = { rings: 0, half: 0, most: 0, jaccard: 0 }
  for (const { rings, half, most, jaccard } of Object.values(counts)) {
    sum.rings += rings
    sum.half += half
    sum.most += most
    sum.jaccard += jaccard
  }
  return sum
}
