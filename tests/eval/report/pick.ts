import type { CaseResult } from '../caseResult.ts'
import type { RingScores } from '../metrics/scoreRings.ts'
import { mean } from './figures.ts'

/** The cases of a variant with all their tables. */
export function whole(results: readonly CaseResult[], variant: string): CaseResult[] {
  return results.filter((result) => result.variant === variant && result.missing === null)
}

export function variantsOf(results: readonly CaseResult[]): string[] {
  return [...new Set(results.map(({ variant }) => variant))]
}

/** How well the detector's rings of a hypothesis are right. */
export function ours({ detected }: Pick<CaseResult, 'detected'>, hypothesis = 'code_merchant'): RingScores {
  const scores = detected.scores.rings[hypothesis]
  if (!scores) throw new Error(`The results say nothing about ${hypothesis}.`)
  return scores
}

export interface PeerReading {
  readonly reading: 'all stores' | 'gated'
  readonly scores: RingScores[]
}

/** What a peer did on these cases by the reading that is better for it, by mean pair F1: chosen with hindsight, in its favour. */
export function bestReading(results: readonly CaseResult[], peer: string): PeerReading | null {
  const found = results.flatMap(({ peers }) => peers.filter(({ id }) => id === peer))
  if (found.length === 0) return null
  const gated = found.map(({ called }) => called)
  const raw = found.flatMap((one) => one.raw ?? [])
  return raw.length === found.length && f1(raw) > f1(gated) ? { reading: 'all stores', scores: raw } : { reading: 'gated', scores: gated }
}

function f1(scores: readonly RingScores[]): number {
  return mean(scores.map(({ pairs }) => pairs.f1)) ?? 0
}
