import type { Overview } from '../contract/cases.ts'
import { rowCounts } from '../evidence/sources.ts'
import type { Case } from './case.ts'

/** What the overview says of the evidence alone. */
export type EvidenceFigures = Pick<Overview, 'numbers' | 'pool'>

const remembered = new WeakMap<Case, { readonly state: string; readonly figures: EvidenceFigures }>()

/** Counted once for a state of the evidence: of a large case it takes seconds. A load commits file by file, so its version alone does not tell. */
export async function evidenceFigures(kase: Case): Promise<EvidenceFigures> {
  const sources = await kase.evidence.count('SELECT count(*) FROM source')
  const state = JSON.stringify([sources, await rowCounts(kase)])
  const known = remembered.get(kase)
  if (known?.state === state) return known.figures
  const figures = await count(kase, sources)
  remembered.set(kase, { state, figures })
  return figures
}

async function count({ evidence }: Case, sources: number): Promise<EvidenceFigures> {
  const waybills = await evidence.count('SELECT count(*) FROM waybills')
  const sold = await evidence.count('SELECT count(*) FROM number_sales')
  return {
    numbers: {
      waybills: waybills > 0 ? waybills : await evidence.count('SELECT count(DISTINCT waybill_key) FROM orders'),
      sold,
      sources,
      couriers: await evidence.count(
        'SELECT count(DISTINCT courier) FROM (SELECT courier FROM waybills UNION SELECT courier FROM orders UNION SELECT courier FROM number_sales) WHERE courier IS NOT NULL',
      ),
    },
    pool: {
      hits:
        sold > 0 ? await evidence.count('SELECT count(DISTINCT o.waybill_key) FROM orders o SEMI JOIN number_sales n ON n.waybill_key = o.waybill_key') : null,
      vendorSites: await evidence.count('SELECT count(*) FROM (SELECT key FROM vendor_sites UNION SELECT site_id FROM number_sales)'),
    },
  }
}
