import { z } from 'zod'
import type { Prediction } from '../prediction.ts'
import type { Truth } from '../truth.ts'
import { ringScores, scoreRings } from './scoreRings.ts'

const table = z.record(z.string(), z.record(z.string(), z.number()))
export type Table = z.infer<typeof table>

/** Everything that is judged about one run of the detector. */
export const pipelineScores = z.object({
  /** By hypothesis: `code_merchant`, `brushing`, `no_ship`. */
  rings: z.record(z.string(), ringScores),
  /** Share of the stores of true rings that passed the gate, by hypothesis; absent where there is no such ring. */
  gateRecall: z.record(z.string(), z.number()),
  /** What a store is → hypothesis of the ring that it was called in, or `no ring` → stores. */
  byRing: table,
  /** What a store is → what its own scores say → stores. */
  byStore: table,
})
export type PipelineScores = z.infer<typeof pipelineScores>

export const HYPOTHESES = ['code_merchant', 'brushing', 'no_ship'] as const

export function scorePipeline(truth: Truth, prediction: Prediction): PipelineScores {
  const ringOf = new Map(prediction.rings.flatMap(({ hypothesis, stores }) => stores.map((key) => [key, hypothesis] as const)))
  const scores: PipelineScores = { rings: {}, gateRecall: {}, byRing: {}, byStore: {} }
  for (const hypothesis of HYPOTHESES) {
    const called = prediction.rings.filter((ring) => ring.hypothesis === hypothesis).map(({ stores }) => stores)
    scores.rings[hypothesis] = scoreRings(truth, hypothesis, called)
    const stores = truth.rings.filter((ring) => ring.hypothesis === hypothesis).flatMap((ring) => ring.stores)
    if (stores.length > 0) scores.gateRecall[hypothesis] = stores.filter((key) => prediction.stores.get(key)?.gated).length / stores.length
  }
  for (const [key, name] of truth.classOf) {
    count(scores.byRing, name, ringOf.get(key) ?? 'no ring')
    count(scores.byStore, name, prediction.stores.get(key)?.hypothesis ?? 'not seen')
  }
  return scores
}

function count(counts: Table, row: string, column: string): void {
  const cells = (counts[row] ??= {})
  cells[column] = (cells[column] ?? 0) + 1
}
