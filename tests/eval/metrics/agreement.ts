import { z } from 'zod'
import { overlaps, type Groups } from './overlap.ts'
import { pairs } from './pairs.ts'

export const agreement = z.object({ ari: z.number().nullable(), nmi: z.number().nullable() })
export type Agreement = z.infer<typeof agreement>

/**
 * Adjusted Rand index and normalised mutual information (by the mean of both entropies) over the stores that are in a true or in a
 * called ring; a store that is in none of one side stands alone there. `null` when no store is in any.
 */
export function agree(truth: Groups, called: Groups): Agreement {
  const [left, right] = [withAlone(truth, called), withAlone(called, truth)]
  const n = sum(left, (size) => size)
  if (n === 0) return { ari: null, nmi: null }
  const entropy = (groups: Groups): number => -sum(groups, (size) => (size / n) * Math.log(size / n))
  let together = 0
  let mutual = 0
  for (const { truth: i, called: j, common } of overlaps(left, right)) {
    together += pairs(common)
    mutual += (common / n) * Math.log((common * n) / ((left[i]?.length ?? 0) * (right[j]?.length ?? 0)))
  }
  const [a, b] = [sum(left, pairs), sum(right, pairs)]
  const expected = n > 1 ? (a * b) / pairs(n) : 0
  const best = (a + b) / 2
  const heights = (entropy(left) + entropy(right)) / 2
  return { ari: best === expected ? 1 : (together - expected) / (best - expected), nmi: heights === 0 ? 1 : mutual / heights }
}

function sum(groups: Groups, of: (size: number) => number): number {
  return groups.reduce((total, group) => total + of(group.length), 0)
}

/** The groups, and every store that only the other side has in a group of its own. */
function withAlone(groups: Groups, other: Groups): Groups {
  const known = new Set(groups.flat())
  return [...groups, ...other.flat().flatMap((key) => (known.has(key) ? [] : [[key]]))]
}
