import { z } from 'zod'
import type { Truth } from '../truth.ts'
import { agree, agreement } from './agreement.ts'
import { calls, judgeCalls } from './falseCalls.ts'
import { findRings, found } from './found.ts'
import type { Groups } from './overlap.ts'
import { pairScores, scorePairs } from './pairs.ts'

/** How well the called groups are the rings of one hypothesis. */
export const ringScores = z.object({ pairs: pairScores, found: z.record(z.string(), found), calls, agreement })
export type RingScores = z.infer<typeof ringScores>

/** Lone stores of a hypothesis are pairs like others, but no ring that could be found. */
export function scoreRings(truth: Truth, hypothesis: string, called: Groups): RingScores {
  const rings = truth.rings.filter((ring) => ring.hypothesis === hypothesis)
  const groups = rings.map(({ stores }) => stores)
  return {
    pairs: scorePairs(groups, called),
    found: findRings(
      rings.filter(({ stratum }) => stratum !== 'lone'),
      called,
    ),
    calls: judgeCalls(groups, called, truth.classOf),
    agreement: agree(groups, called),
  }
}
