import { z } from 'zod'
import { reasons } from '../analysis/reasons.ts'
import { refutations } from '../analysis/refutations.ts'
import { contributions, hypothesisScores } from '../analysis/scores.ts'
import { resolveSettings } from '../analysis/settings.ts'
import { storeHypothesis } from '../contract/common.ts'
import { pairExplanation, type StoreExplanation } from '../contract/explain.ts'
import { AppError } from '../errors.ts'
import type { Case } from './case.ts'
import { storeFigures } from './explainFigures.ts'
import { peersOf, readBaselines, readMeasures } from './keptMeasures.ts'
import { parsedJson } from './parsedJson.ts'
import { latestRun } from './runs.ts'
import { storeNames } from './storeNames.ts'

export { evidenceRows } from './evidenceRows.ts'
export { explainPair } from './explainPair.ts'

const scoreRow = z.object({
  gated: z.boolean(),
  suspicion: z.number().nullable(),
  empty_score: z.number().nullable(),
  hypothesis: storeHypothesis,
  reasons: readMeasures,
  courier: z.string().nullable(),
})
const pairRow = z.object({ a: z.string(), b: z.string(), weight: z.number(), terms: parsedJson(pairExplanation.shape.terms), together: z.boolean() })
const ringRow = z.object({ ring_id: z.string(), ring_no: z.number() })

/** Why the last run scored and grouped a store as it did. Throws NOT_FOUND. */
export async function explainStore(kase: Case, key: string): Promise<StoreExplanation> {
  const { casework } = kase
  const run = await latestRun(kase)
  const runId = run?.runId ?? ''
  const score = await casework.first(
    'SELECT gated, suspicion, empty_score, hypothesis, reasons, courier FROM store_score WHERE run_id = $1 AND key = $2',
    scoreRow,
    [runId, key],
  )
  if (!run || !score) throw new AppError('NOT_FOUND', `The last run knows no store ${key}.`, { key })
  const kept = await casework.first('SELECT baselines FROM run WHERE run_id = $1', z.object({ baselines: readBaselines }), [runId])
  const settings = resolveSettings(run.settings)
  const parts = contributions(score.reasons, settings)
  const ring = await casework.first(
    `SELECT r.ring_id, r.ring_no FROM shown_ring_member m JOIN shown_ring r ON r.run_id = m.run_id AND r.ring_id = m.ring_id WHERE m.run_id = $1 AND m.label = 'Store' AND m.key = $2`,
    ringRow,
    [runId, key],
  )
  const pairs = await casework.all(
    `SELECT a, b, weight, terms, CASE WHEN a = $2 THEN b ELSE a END IN (SELECT key FROM shown_ring_member WHERE run_id = $1 AND ring_id = $3 AND label = 'Store') AS together
     FROM link WHERE run_id = $1 AND (a = $2 OR b = $2) ORDER BY together DESC, weight DESC, a, b`,
    pairRow,
    [runId, key, ring?.ring_id ?? ''],
  )
  const others = pairs.map((pair) => (pair.a === key ? pair.b : pair.a))
  const names = await storeNames(kase, [key, ...others])
  return {
    key,
    name: names.get(key) ?? key,
    ringId: ring?.ring_id ?? null,
    ringNo: ring?.ring_no ?? null,
    hypothesis: score.hypothesis,
    gated: score.gated,
    suspicion: score.suspicion,
    emptyScore: score.empty_score,
    scores: hypothesisScores(parts),
    reasons: reasons(parts, score.reasons, kept?.baselines ?? new Map(), settings, [peersOf(key, score.courier)]),
    pairs: pairs.map(({ a, b, weight, terms }, index) => {
      const otherKey = others[index] ?? key
      return { a, b, weight, terms, otherKey, otherName: names.get(otherKey) ?? otherKey }
    }),
    figures: await storeFigures(kase, key, score.reasons, settings),
    refutedBy: refutations(score.hypothesis),
  }
}
