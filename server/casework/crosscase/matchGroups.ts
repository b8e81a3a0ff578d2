import { z } from 'zod'
import { MATCH_GROUPS, type MatchGroup, type MatchGroupKind } from '../../contract/crosscase.ts'
import type { Database } from '../../evidence/database.ts'
import type { Task } from '../../task.ts'
import { liftOf } from './lift.ts'

/** How many groups of a kind are kept, most hits first. */
const KEPT = 1000

const LISTS: Readonly<Record<MatchGroupKind, string>> = { case: 'other_cases', site: 'sites', store: 'stores', ring: 'rings' }

/** Different numbers of each group that was hit. */
const SIZES: Readonly<Record<MatchGroupKind, string>> = {
  case: 'SELECT other_case AS key, count(DISTINCT waybill_no) AS n FROM raw.case_numbers WHERE waybill_no IS NOT NULL AND other_case IN (SELECT key FROM hit_group) GROUP BY 1',
  site: 'SELECT site_id AS key, count(DISTINCT waybill_no) AS n FROM raw.number_sales WHERE site_id IN (SELECT key FROM hit_group) GROUP BY 1',
  store: `SELECT platform || ':' || store_id AS key, count(DISTINCT waybill_no) AS n FROM raw.orders WHERE waybill_no IS NOT NULL AND platform || ':' || store_id IN (SELECT key FROM hit_group) GROUP BY 1`,
  ring: `SELECT s.ring_id AS key, count(DISTINCT o.waybill_no) AS n FROM raw.orders o JOIN ring_store s ON s.key = o.platform || ':' || o.store_id
    WHERE o.waybill_no IS NOT NULL AND s.ring_id IN (SELECT key FROM hit_group) GROUP BY 1`,
}

const row = z.object({ key: z.string(), hits: z.number(), size: z.number() })

/** Hits by case, site, store and ring against chance, from `match_row` and `ring_store` of this connection; names are left to the caller. */
export async function matchGroups(
  database: Database,
  { asked, universe }: { asked: number; universe: number },
  task: Task,
): Promise<Omit<MatchGroup, 'name'>[]> {
  const found: Omit<MatchGroup, 'name'>[] = []
  for (const [done, kind] of MATCH_GROUPS.entries()) {
    task.report({ step: 'match.groups', done, total: MATCH_GROUPS.length, unit: 'steps' })
    await database.run(
      `CREATE OR REPLACE TEMP TABLE hit_group AS SELECT key, count(DISTINCT waybill_no) AS hits FROM (SELECT waybill_no, unnest(${LISTS[kind]}) AS key FROM match_row) GROUP BY key ORDER BY hits DESC, key LIMIT ${KEPT}`,
      undefined,
      task,
    )
    const rows = await database.all(
      `SELECT h.key, h.hits, greatest(coalesce(s.n, 0), h.hits) AS size FROM hit_group h LEFT JOIN (${SIZES[kind]}) s ON s.key = h.key ORDER BY h.hits DESC, h.key`,
      row,
      [],
      task,
    )
    for (const { key, hits, size } of rows) {
      const expected = (asked * size) / universe
      found.push({ kind, key, hits, size, expected, ...liftOf(hits, expected) })
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
