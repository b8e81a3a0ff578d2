import { z } from 'zod'
import type { RingStores } from '../../analysis/lineage.ts'
import { scoreTogether, type GatedStore } from '../../analysis/rings.ts'
import { round } from '../../analysis/scores.ts'
import { resolveSettings } from '../../analysis/settings.ts'
import type { RunSummary } from '../../contract/cases.ts'
import type { Database } from '../../evidence/database.ts'
import { prepareFactsOf } from '../../evidence/features/facts.ts'
import { sqlFile } from '../../evidence/features/sqlFile.ts'
import { insertRows } from '../../evidence/insertRows.ts'
import { quietTask } from '../../task.ts'
import type { Case } from '../case.ts'
import { describeRings, type DescribedRing } from '../detectRings.ts'
import { keptStores } from '../keptStores.ts'

const storeRow = z.object({ sid: z.number(), key: z.string() })
const pairRow = z.object({ a: z.string(), b: z.string(), weight: z.number() })

/**
 * Rings that people made of the last run's stores, described as the run describes its own: scored from the measures that it kept, counted
 * anew from the evidence. What needs the whole case counted (what stands beside the score, stability) is left out; related rings come later.
 */
export async function describeMade(kase: Case, run: RunSummary, rings: readonly RingStores[]): Promise<DescribedRing[]> {
  if (rings.length === 0) return []
  const settings = resolveSettings(run.settings)
  const keys = rings.flatMap(({ stores }) => stores)
  const { stores, baselines } = await keptStores(kase, run.runId, keys)
  const database = await kase.evidence.another()
  try {
    const statements = await Promise.all(['ring_code', 'figures', 'days', 'store_figures', 'context'].map(async (name) => sqlFile(`../rings/${name}`)))
    const around = await database.all(USING_THE_SAME, z.object({ key: z.string() }), [JSON.stringify(keys)])
    await prepareFactsOf(database, settings, [...keys, ...around.map(({ key }) => key)], statements.map(({ sql }) => sql).join('\n'))
    const sids = new Map((await database.all('SELECT sid, key FROM scope', storeRow)).map(({ sid, key }) => [key, sid]))
    const gated = stores.map((store): GatedStore => ({ ...store, sid: sids.get(store.key) ?? -1 }))
    await fillMeasure(database, gated)
    const links = await kase.casework.all(LINKS, pairRow, [run.runId, JSON.stringify(keys)])
    const pairs = links.map(({ a, b, weight }) => ({ a: sids.get(a) ?? -1, b: sids.get(b) ?? -1, weight, terms: [] }))
    const place = new Map(gated.map(({ key }, index) => [key, index]))
    const called = rings.map((ring) =>
      scoreTogether(
        ring.stores.flatMap((key) => place.get(key) ?? []),
        gated,
        baselines,
        settings,
      ),
    )
    const described = await describeRings(database, { rings: called, gated, pairs, stability: [], settings, beside: false }, quietTask())
    return described.map(({ ring, members }, index) => ({
      ring: { ...ring, emptyShare: emptyShare(called[index]?.members ?? [], gated), related: [] },
      members,
    }))
  } finally {
    database.close()
  }
}

const LINKS = `WITH wanted AS (SELECT unnest(from_json($2, '["VARCHAR"]')) AS key)
SELECT a, b, weight FROM link WHERE run_id = $1 AND a IN (SELECT key FROM wanted) AND b IN (SELECT key FROM wanted)`

/** Stores that use an account, code, identifier or vendor site of these: without them nothing could be said to be shared with others. */
const USING_THE_SAME = `WITH mine AS (SELECT unnest(from_json($1, '["VARCHAR"]')) AS key),
account AS (
  SELECT account_id FROM withdrawals WHERE store_key IN (SELECT key FROM mine) AND account_id IS NOT NULL
  UNION SELECT account_id FROM qr_codes WHERE store_key IN (SELECT key FROM mine) AND account_id IS NOT NULL
),
gambling AS (SELECT DISTINCT gambling_site FROM qr_codes WHERE store_key IN (SELECT key FROM mine) AND gambling_site IS NOT NULL),
identifier AS (SELECT DISTINCT kind, value FROM identifiers WHERE owner_type = 'store' AND owner_id IN (SELECT key FROM mine)),
site AS (
  SELECT DISTINCT n.site_id FROM number_sales n SEMI JOIN (SELECT waybill_key FROM orders WHERE store_key IN (SELECT key FROM mine)) o ON o.waybill_key = n.waybill_key
)
SELECT DISTINCT store_key AS key FROM (
  SELECT store_key FROM withdrawals SEMI JOIN account USING (account_id)
  UNION ALL SELECT store_key FROM qr_codes SEMI JOIN account USING (account_id)
  UNION ALL SELECT store_key FROM qr_codes SEMI JOIN gambling USING (gambling_site)
  UNION ALL SELECT i.owner_id FROM identifiers i SEMI JOIN identifier USING (kind, value) WHERE i.owner_type = 'store'
  UNION ALL SELECT o.store_key FROM orders o SEMI JOIN (SELECT n.waybill_key FROM number_sales n SEMI JOIN site USING (site_id)) s ON s.waybill_key = o.waybill_key
) WHERE store_key IS NOT NULL AND store_key NOT IN (SELECT key FROM mine)`

/** The share of empty parcels that the run kept of each store. */
async function fillMeasure(database: Database, stores: readonly GatedStore[]): Promise<void> {
  await database.run('CREATE OR REPLACE TEMP TABLE measure (sid INTEGER, indicator VARCHAR, n BIGINT, value DOUBLE)')
  const rows = stores.flatMap(({ sid, measures }) => {
    const empty = measures.get('empty')
    return empty ? [{ sid, indicator: 'empty', n: empty.n, value: empty.value }] : []
  })
  await insertRows(database, 'measure', { sid: 'INTEGER', indicator: 'VARCHAR', n: 'BIGINT', value: 'DOUBLE' }, rows)
}

/** Of all parcels of the members of which something is known, how many look empty. */
function emptyShare(members: readonly number[], stores: readonly GatedStore[]): number | null {
  const known = members.flatMap((place) => stores[place]?.measures.get('empty') ?? [])
  const judged = known.reduce((sum, { n }) => sum + n, 0)
  return judged === 0 ? null : round(known.reduce((sum, { n, value }) => sum + n * (value ?? 0), 0) / judged)
}
