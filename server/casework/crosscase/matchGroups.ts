import { z } from 'zod'
import { MATCH_GROUPS, type MatchGroup, type MatchGroupKind } from '../../contract/crosscase.ts'
import type { Database } from '../../evidence/database.ts'
import type { Task } from '../../task.ts'
import { liftOf } from './lift.ts'

/** How many groups of a kind are kept, most hits first. */
const KEPT = 1000

/** The numbers that each case, site, store and ring knows, and as what. */
const HITS: Readonly<Record<MatchGroupKind, string>> = {
  case: 'SELECT waybill_no, kind, other_case AS key FROM fitting',
  site: 'SELECT waybill_no, kind, site AS key FROM fitting',
  store: 'SELECT waybill_no, kind, store AS key FROM fitting',
  ring: 'SELECT f.waybill_no, f.kind, s.ring_id AS key FROM fitting f JOIN ring_store s ON s.key = f.store',
}

/** Different waybill numbers of each group that was hit. */
const SIZES: Readonly<Record<MatchGroupKind, string>> = {
  case: 'SELECT other_case AS key, count(DISTINCT waybill_no) AS n FROM raw.case_numbers WHERE waybill_no IS NOT NULL AND other_case IN (SELECT key FROM hit_group) GROUP BY 1',
  site: 'SELECT site_id AS key, count(DISTINCT waybill_no) AS n FROM raw.number_sales WHERE site_id IN (SELECT key FROM hit_group) GROUP BY 1',
  store: `SELECT platform || ':' || store_id AS key, count(DISTINCT waybill_no) AS n FROM raw.orders WHERE waybill_no IS NOT NULL AND platform || ':' || store_id IN (SELECT key FROM hit_group) GROUP BY 1`,
  ring: `SELECT s.ring_id AS key, count(DISTINCT o.waybill_no) AS n FROM raw.orders o JOIN ring_store s ON s.key = o.platform || ':' || o.store_id
    WHERE o.waybill_no IS NOT NULL AND s.ring_id IN (SELECT key FROM hit_group) GROUP BY 1`,
}

const row = z.object({ key: z.string(), kind: z.string(), hits: z.number(), size: z.number().nullable() })

/** Hits by case, site, store and ring against chance, from `fitting` and `ring_store` of this connection; names are left to the caller. */
export async function matchGroups(
  database: Database,
  { asked, universe }: { asked: number; universe: number },
  task: Task,
): Promise<Omit<MatchGroup, 'name'>[]> {
  const found: Omit<MatchGroup, 'name'>[] = []
  for (const [done, kind] of MATCH_GROUPS.entries()) {
    task.report({ step: 'match.groups', done, total: MATCH_GROUPS.length, unit: 'steps' })
    await database.run(
      `CREATE OR REPLACE TEMP TABLE hit_group AS SELECT key, kind, count(DISTINCT waybill_no) AS hits
       FROM (${HITS[kind]}) WHERE key IS NOT NULL GROUP BY key, kind ORDER BY hits DESC, key, kind LIMIT ${KEPT}`,
      undefined,
      task,
    )
    const rows = await database.all(
      `SELECT h.key, h.kind, h.hits, CASE WHEN h.kind = 'waybill' THEN greatest(coalesce(s.n, 0), h.hits) END AS size
       FROM hit_group h LEFT JOIN (${SIZES[kind]}) s ON s.key = h.key ORDER BY h.hits DESC, h.key, h.kind`,
      row,
      [],
      task,
    )
    for (const { key, kind: numberKind, hits, size } of rows) {
      const expected = size === null ? null : (asked * size) / universe
      const lift = expected === null ? { lift: null, low: null, high: null } : liftOf(hits, expected)
      found.push({ kind, key, numberKind, hits, size, expected, ...lift })
    }
  }
  return found
}

/** Different numbers that the case and the other cases know, whatever they were seen in. Counted exactly: hundreds of millions take minutes. */
export async function countUniverse(database: Database, task: Task): Promise<number> {
  task.report({ step: 'match.universe' })
  const tables = ['number_sales', 'orders', 'waybills', 'case_numbers'].map((name) => `SELECT waybill_no FROM raw.${name} WHERE waybill_no IS NOT NULL`)
  const rows = await database.all(`SELECT count(DISTINCT waybill_no) AS n FROM (${tables.join(' UNION ALL ')})`, z.object({ n: z.number() }), [], task)
  return rows[0]?.n ?? 0
}
