import { z } from 'zod'
import type { Overview } from '../contract/cases.ts'
import { ringSummary } from '../contract/rings.ts'
import type { Case } from './case.ts'
import { countByHypothesis } from './countByHypothesis.ts'
import { parsedJson } from './parsedJson.ts'
import { latestRun } from './runs.ts'

export { overviewGraph } from './overviewGraph.ts'

/** The strip of the overview, all but the case itself. What was not loaded or not run is null. */
export async function overviewFigures(kase: Case): Promise<Omit<Overview, 'case'>> {
  const { evidence, casework } = kase
  const run = await latestRun(kase)
  const waybills = await evidence.count('SELECT count(*) FROM waybills')
  const sold = await evidence.count('SELECT count(*) FROM number_sales')
  const rows = await casework.all('SELECT summary FROM shown_ring WHERE run_id = $1', z.object({ summary: parsedJson(ringSummary) }), [run?.runId ?? ''])
  const rings = rows.map(({ summary }) => summary)
  const merchants = rings.filter((ring) => ring.hypothesis === 'code_merchant')
  const sum = (figure: (ring: (typeof merchants)[number]) => number): number => merchants.reduce((total, ring) => total + figure(ring), 0)
  return {
    numbers: {
      waybills: waybills > 0 ? waybills : await evidence.count('SELECT count(DISTINCT waybill_key) FROM orders'),
      sold,
      sources: await evidence.count('SELECT count(*) FROM source'),
      couriers: await evidence.count(
        'SELECT count(DISTINCT courier) FROM (SELECT courier FROM waybills UNION SELECT courier FROM orders UNION SELECT courier FROM number_sales) WHERE courier IS NOT NULL',
      ),
    },
    pool: {
      hits:
        sold > 0 ? await evidence.count('SELECT count(DISTINCT o.waybill_key) FROM orders o SEMI JOIN number_sales n ON n.waybill_key = o.waybill_key') : null,
      vendorSites: await evidence.count('SELECT count(*) FROM (SELECT key FROM vendor_sites UNION SELECT site_id FROM number_sales)'),
    },
    stores: {
      all: run?.stores ?? (await evidence.count('SELECT count(*) FROM (SELECT key FROM stores UNION SELECT store_key FROM orders)')),
      gated: run?.gatedStores ?? null,
    },
    rings: run ? { all: rings.length, stores: rings.reduce((total, ring) => total + ring.stores, 0), byHypothesis: countByHypothesis(rings) } : null,
    money: run
      ? {
          codeMerchantInFen: sum((ring) => ring.inFen),
          withdrawnFen: sum((ring) => ring.withdrawnFen),
          insideFen: sum((ring) => ring.insideFen),
          rings: merchants.length,
        }
      : null,
  }
}
