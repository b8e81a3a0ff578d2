import { z } from 'zod'
import { indicatorNamed } from '../analysis/indicators/registry.ts'
import { loadBearing } from '../analysis/loadBearing.ts'
import { round } from '../analysis/scores.ts'
import { resolveSettings } from '../analysis/settings.ts'
import { MOST_FOR_CUT, weakestLink as weakestLinkOf } from '../analysis/weakestLink.ts'
import { pairExplanation, type Reason } from '../contract/explain.ts'
import type { reasonByStore as reasonByStoreEndpoint, weakestLink as weakestLinkEndpoint } from '../contract/ringReasons.ts'
import { AppError } from '../errors.ts'
import type { Case } from './case.ts'
import { storeReasons } from './exports/rings/storeReasons.ts'
import { peersOf } from './keptMeasures.ts'
import { memberStores } from './memberStores.ts'
import { parsedJson } from './parsedJson.ts'
import { ringOfLastRun } from './runs.ts'

type Weakest = z.infer<typeof weakestLinkEndpoint.reply>
type ByStore = z.infer<typeof reasonByStoreEndpoint.reply>

const SHOWN_PAIRS = 100

const IN_RING = `(${memberStores()})`
const pairRow = z.object({ a: z.string(), b: z.string(), weight: z.number(), terms: parsedJson(pairExplanation.shape.terms) })

/** Where a ring of the last run would come apart first, and what it rests on. Throws NOT_FOUND. */
export async function weakestLink(kase: Case, ringId: string): Promise<Weakest> {
  const run = await ringOfLastRun(kase, ringId)
  const settings = resolveSettings(run.settings)
  const stores = await kase.casework.all(`${memberStores()} ORDER BY key`, z.object({ key: z.string() }), [run.runId, ringId])
  const pairs = await kase.casework.all(
    `SELECT a, b, weight, terms FROM link WHERE run_id = $1 AND a IN ${IN_RING} AND b IN ${IN_RING} ORDER BY a, b`,
    pairRow,
    [run.runId, ringId],
  )
  const keys = stores.map(({ key }) => key)
  const found = weakestLinkOf(keys, pairs)
  if (!found) throw new AppError('NOT_FOUND', `Ring ${ringId} has fewer than two stores.`, { ringId })
  const { tested, pieces, found: rests } = loadBearing(keys, pairs, settings)
  return {
    method: found.method,
    mostForCut: MOST_FOR_CUT,
    sides: [[...found.sides[0]], [...found.sides[1]]],
    weight: found.weight,
    perPair: round(found.weight / (found.sides[0].length * found.sides[1].length)),
    gamma: settings.gamma,
    pairs: found.pairs.slice(0, SHOWN_PAIRS),
    total: found.pairs.length,
    rests: rests.flatMap(({ outcome, parts, ...piece }) => (outcome === 'stands' ? [] : [{ ...piece, outcome, parts: parts.map((part) => [...part]) }])),
    tested,
    pieces,
  }
}

const scoreRow = z.object({ key: z.string(), name: z.string().nullable(), reasons: z.string(), courier: z.string().nullable() })

/** An indicator at each store of a ring of the last run, strongest first. Throws NOT_FOUND. */
export async function reasonByStore(kase: Case, ringId: string, indicator: string): Promise<ByStore> {
  if (!indicatorNamed(indicator)) throw new AppError('NOT_FOUND', `There is no indicator ${indicator}.`, { indicator })
  const run = await ringOfLastRun(kase, ringId)
  const reasonsOf = await storeReasons(kase, run)
  const rows = await kase.casework.all(
    `SELECT m.key, m.name, s.reasons, s.courier FROM any_ring_member m JOIN store_score s ON s.run_id = m.run_id AND s.key = m.key
     WHERE m.run_id = $1 AND m.ring_id = $2 AND m.label = 'Store' AND m.role = 'member' ORDER BY m.key`,
    scoreRow,
    [run.runId, ringId],
  )
  const stores = rows.flatMap(({ key, name, reasons, courier }) => {
    const reason = reasonsOf(reasons, peersOf(key, courier)).find(({ id }) => id === indicator)
    return reason ? [{ key, name: name ?? key, reason }] : []
  })
  return {
    stores: stores.toSorted(
      (x, y) => Number(y.reason.computable) - Number(x.reason.computable) || strength(y.reason) - strength(x.reason) || y.reason.n - x.reason.n,
    ),
  }
}

function strength({ points }: Reason): number {
  return Math.max(...Object.values(points).map(Math.abs))
}
