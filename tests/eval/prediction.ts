import { z } from 'zod'
import type { Case } from '../../server/casework/case.ts'
import { parsedJson } from '../../server/casework/parsedJson.ts'
import { latestRun } from '../../server/casework/runs.ts'
import { grouped } from './grouped.ts'

export interface PredictedRing {
  readonly id: string
  readonly hypothesis: string
  readonly stores: readonly string[]
}

export interface StoreVerdict {
  readonly gated: boolean
  readonly hypothesis: string
  readonly suspicion: number | null
}

export interface PredictedLink {
  readonly a: string
  readonly b: string
  readonly weight: number
  readonly terms: readonly { kind: string; logOdds: number }[]
}

/** What the last run of a case says: its rings, every store by key, and the links between gated stores. */
export interface Prediction {
  readonly rings: readonly PredictedRing[]
  readonly stores: ReadonlyMap<string, StoreVerdict>
  readonly links: readonly PredictedLink[]
}

const linkRow = z.object({ a: z.string(), b: z.string(), weight: z.number(), terms: parsedJson(z.array(z.object({ kind: z.string(), logOdds: z.number() }))) })

/** Reads the last run. Throws when there is none. */
export async function readPrediction(kase: Case): Promise<Prediction> {
  const run = await latestRun(kase)
  if (!run) throw new Error(`Case ${kase.id} has no run.`)
  const members = await kase.casework.all(
    `SELECT r.ring_id, r.hypothesis, m.key FROM ring r JOIN ring_member m ON m.run_id = r.run_id AND m.ring_id = r.ring_id
     WHERE r.run_id = $1 AND m.role = 'member' AND m.label = 'Store' ORDER BY r.ring_no, m.key`,
    z.object({ ring_id: z.string(), hypothesis: z.string(), key: z.string() }),
    [run.runId],
  )
  const stores = await kase.casework.all(
    'SELECT key, gated, hypothesis, suspicion FROM store_score WHERE run_id = $1 ORDER BY key',
    z.object({ key: z.string(), gated: z.boolean(), hypothesis: z.string(), suspicion: z.number().nullable() }),
    [run.runId],
  )
  const links = await kase.casework.all('SELECT a, b, weight, terms FROM link WHERE run_id = $1 ORDER BY a, b', linkRow, [run.runId])
  const rings = [...grouped(members, ({ ring_id }) => ring_id)].map(([id, rows]) => ({
    id,
    hypothesis: rows[0]?.hypothesis ?? '',
    stores: rows.map(({ key }) => key),
  }))
  return { rings, stores: new Map(stores.map(({ key, ...verdict }) => [key, verdict])), links }
}
