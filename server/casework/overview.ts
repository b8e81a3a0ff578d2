import { z } from 'zod'
import type { Overview } from '../contract/cases.ts'
import { ringSummary } from '../contract/rings.ts'
import type { Case } from './case.ts'
import { countByHypothesis } from './countByHypothesis.ts'
import { evidenceFigures } from './evidenceFigures.ts'
import { parsedJson } from './parsedJson.ts'
import { latestRun } from './runs.ts'

export { overviewGraph } from './overviewGraph.ts'

/** The strip of the overview, all but the case itself. What was not loaded or not run is null. */
export async function overviewFigures(kase: Case): Promise<Omit<Overview, 'case'>> {
  const run = await latestRun(kase)
  const { numbers, pool } = await evidenceFigures(kase)
  const rows = await kase.casework.all('SELECT summary FROM shown_ring WHERE run_id = $1', z.object({ summary: parsedJson(ringSummary) }), [run?.runId ?? ''])
  const rings = rows.map(({ summary }) => summary)
  const merchants = rings.filter((ring) => ring.hypothesis === 'code_merchant')
  const sum = (figure: (ring: (typeof merchants)[number]) => number): number => merchants.reduce((total, ring) => total + figure(ring), 0)
  return {
    numbers,
    pool,
    stores: {
      all: run?.stores ?? (await kase.evidence.count('SELECT count(*) FROM (SELECT key FROM stores UNION SELECT store_key FROM orders)')),
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
