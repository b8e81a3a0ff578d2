import type { CaseResult } from '../caseResult.ts'
import { PEERS } from '../peers/registry.ts'
import { mean, rate } from './figures.ts'
import { table } from './table.ts'

/** The threshold of mean suspicion with the best mean pair F1 of each peer over all cases with rings. For seeds that nothing is judged by. */
export function thresholdReport(results: readonly CaseResult[]): string {
  const cases = results.filter(({ variant, missing }) => variant !== 'no-ring' && missing === null)
  const rows = PEERS.flatMap(({ id, name, callSuspicion }) => {
    const found = cases.flatMap(({ peers }) => peers.filter((peer) => peer.id === id))
    const tried = (found[0]?.byThreshold ?? []).map(({ threshold }, i) => ({
      threshold,
      f1: mean(found.map(({ byThreshold }) => byThreshold[i]?.f1 ?? null)) ?? 0,
    }))
    const best = tried.toSorted((a, b) => b.f1 - a.f1 || a.threshold - b.threshold)[0]
    return best ? [[name, String(callSuspicion), String(best.threshold), rate(best.f1)]] : []
  })
  return table(['peer', 'set', 'best', 'pair F1'], rows)
}
