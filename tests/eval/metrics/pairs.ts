import { z } from 'zod'
import { overlaps, type Groups } from './overlap.ts'

/** `null`: there is no pair to divide by. */
export const pairScores = z.object({ precision: z.number().nullable(), recall: z.number().nullable(), f1: z.number().nullable() })
export type PairScores = z.infer<typeof pairScores>

/**
 * Every two stores that stand in one called group and in one true group count as found. Precision: found / pairs in called groups;
 * recall: found / pairs in true groups. Called groups have no store in common, true groups neither.
 */
export function scorePairs(truth: Groups, called: Groups): PairScores {
  const found = overlaps(truth, called).reduce((sum, { common }) => sum + pairs(common), 0)
  const [wanted, claimed] = [total(truth), total(called)]
  return {
    precision: claimed > 0 ? found / claimed : null,
    recall: wanted > 0 ? found / wanted : null,
    f1: wanted + claimed > 0 ? (2 * found) / (wanted + claimed) : null,
  }
}

function total(groups: Groups): number {
  return groups.reduce((sum, group) => sum + pairs(group.length), 0)
}

/** Of n stores. */
export function pairs(n: number): number {
  return (n * (n - 1)) / 2
}
