import { z } from 'zod'
import { operatorDetail, type listOperatorStores as endpoint } from '../../contract/supply.ts'
import { AppError } from '../../errors.ts'
import type { Case } from '../case.ts'
import { latestRun } from '../runs.ts'
import { supplyRow } from './supplyRows.ts'

const row = z.object({
  key: z.string(),
  name: z.string().nullable(),
  numbers: z.number(),
  sites: z.number(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})

/** Stores whose orders went out under numbers of the operator's sites, most numbers first, with the ring of the last run. Throws NOT_FOUND. */
export async function operatorStores(kase: Case, operatorId: string, limit: number): Promise<z.output<typeof endpoint.reply>> {
  const runId = (await latestRun(kase))?.runId ?? ''
  const detail = await supplyRow(kase, runId, 'operator_detail', operatorId, operatorDetail)
  if (!detail) throw new AppError('NOT_FOUND', `There is no operator ${operatorId} in the last run.`, { operatorId })
  const sites = JSON.stringify(detail.sites.map(({ siteId }) => siteId))
  const stores = await kase.evidence.all(
    `SELECT o.store_key AS key, any_value(s.name) AS name, count(DISTINCT n.waybill_key) AS numbers, count(DISTINCT n.site_id) AS sites,
       strftime(min(n.sold_at), '%Y-%m-%d') AS "from", strftime(max(n.sold_at), '%Y-%m-%d') AS "to"
     FROM number_sales n JOIN orders o ON o.waybill_key = n.waybill_key LEFT JOIN stores s ON s.key = o.store_key
     WHERE n.site_id IN (SELECT unnest(from_json($1, '["VARCHAR"]'))) GROUP BY o.store_key ORDER BY numbers DESC, key`,
    row,
    [sites],
  )
  const shown = stores.slice(0, limit)
  const rings = await kase.casework.all(
    `SELECT key, min(ring_id) AS "ringId" FROM shown_ring_member WHERE run_id = $1 AND label = 'Store' AND role = 'member' AND key IN (SELECT unnest(from_json($2, '["VARCHAR"]'))) GROUP BY key`,
    z.object({ key: z.string(), ringId: z.string() }),
    [runId, JSON.stringify(shown.map(({ key }) => key))],
  )
  const ringOf = new Map(rings.map(({ key, ringId }) => [key, ringId]))
  return { total: stores.length, stores: shown.map((store) => ({ ...store, ringId: ringOf.get(store.key) ?? null })) }
}
