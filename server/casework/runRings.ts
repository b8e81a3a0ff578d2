import { z } from 'zod'
import type { RingStores } from '../analysis/lineage.ts'
import { ringOfRun, type RingOfRun } from '../contract/runs.ts'
import type { Case } from './case.ts'
import { parsedJson } from './parsedJson.ts'

/** What a run keeps of its rings for later runs: every ring by its id, its stores, and how they are called. */
export interface RunRings {
  readonly rings: ReadonlyMap<string, RingOfRun>
  readonly stores: readonly RingStores[]
  readonly names: ReadonlyMap<string, string>
}

const ringRow = z.object({ summary: parsedJson(ringOfRun) })
const storeRow = z.object({ ring_id: z.string(), key: z.string(), name: z.string().nullable() })

/** `found`: as the run found them; `shown`: with splits and merges applied; `any`: both. */
const TABLES = { found: ['ring', 'ring_member'], shown: ['shown_ring', 'shown_ring_member'], any: ['any_ring', 'any_ring_member'] } as const

/** The rings of a run in their order; none for a run that there never was. */
export async function runRings(kase: Case, runId: string, which: keyof typeof TABLES = 'found'): Promise<RunRings> {
  const [ring, member] = TABLES[which]
  const rings = await kase.casework.all(`SELECT summary FROM ${ring} WHERE run_id = $1 ORDER BY ring_no`, ringRow, [runId])
  const members = await kase.casework.all(
    `SELECT ring_id, key, name FROM ${member} WHERE run_id = $1 AND label = 'Store' AND role = 'member' ORDER BY ring_id, key`,
    storeRow,
    [runId],
  )
  const stores = new Map(rings.map(({ summary }): [string, string[]] => [summary.ringId, []]))
  for (const { ring_id, key } of members) stores.get(ring_id)?.push(key)
  return {
    rings: new Map(rings.map(({ summary }) => [summary.ringId, summary])),
    stores: [...stores].map(([ringId, keys]) => ({ ringId, stores: keys })),
    names: new Map(members.flatMap(({ key, name }) => (name === null ? [] : [[key, name] as const]))),
  }
}
