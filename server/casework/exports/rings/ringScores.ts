import { z } from 'zod'
import { hypothesisScore, type HypothesisScore } from '../../../contract/explain.ts'
import { ringSummary } from '../../../contract/rings.ts'
import type { Case } from '../../case.ts'
import { columns, type Cell, type ExportTable } from '../exportTable.ts'
import type { ExportedRing, ExportedRun } from './exportedRun.ts'
import { ringSlices, sliceValues, WANTED } from './ringSlices.ts'

const FIGURES = ringSummary.pick({
  name: true,
  stores: true,
  inFen: true,
  withdrawnFen: true,
  insideFen: true,
  waybills: true,
  emptyShare: true,
  stability: true,
  couriers: true,
  platforms: true,
  from: true,
  to: true,
})

const row = z.object({
  ringId: z.string(),
  summary: z.string().transform((text) => FIGURES.parse(JSON.parse(text))),
  scores: z.string().transform((text) => z.array(hypothesisScore).parse(JSON.parse(text))),
})

/** One row a ring: its figures, and for and against each hypothesis. */
export function ringScores(kase: Case, run: ExportedRun): ExportTable {
  return {
    name: 'scores',
    columns: [
      ...columns('id', 'ring_id'),
      ...columns('number', 'ring_no'),
      ...columns('text', 'name_zh', 'name_en'),
      ...columns('id', 'hypothesis'),
      ...columns('number', 'ring_score', ...['code_merchant', 'brushing', 'no_ship'].flatMap((of) => [`${of}_for`, `${of}_against`, `${of}_net`])),
      ...columns('number', 'stores', 'in_fen', 'withdrawn_fen', 'inside_fen', 'waybills', 'empty_share', 'stability'),
      ...columns('text', 'couriers', 'platforms', 'from', 'to'),
    ],
    async *batches() {
      for (const slice of ringSlices(run)) {
        const found = await kase.casework.all(SCORES, row, sliceValues(slice))
        yield found.flatMap(({ ringId, summary, scores }) => {
          const ring = slice.rings.find((one) => one.ringId === ringId)
          return ring ? [scoreRow(ring, summary, scores)] : []
        })
      }
    },
  }
}

function scoreRow(ring: ExportedRing, summary: z.infer<typeof row>['summary'], scores: readonly HypothesisScore[]): Cell[] {
  const of = (hypothesis: string): Cell[] => {
    const score = scores.find((candidate) => candidate.hypothesis === hypothesis)
    return score ? [score.for, score.against, score.net] : [null, null, null]
  }
  return [
    ring.ringId,
    ring.ringNo,
    summary.name.zh,
    summary.name.en,
    ring.hypothesis,
    ring.ringScore,
    ...of('code_merchant'),
    ...of('brushing'),
    ...of('no_ship'),
    summary.stores,
    summary.inFen,
    summary.withdrawnFen,
    summary.insideFen,
    summary.waybills,
    summary.emptyShare,
    summary.stability,
    summary.couriers,
    summary.platforms,
    summary.from,
    summary.to,
  ]
}

const SCORES = `${WANTED} SELECT ring_id AS "ringId", summary, scores FROM any_ring JOIN wanted w USING (ring_id) WHERE run_id = $1 ORDER BY w.place`
