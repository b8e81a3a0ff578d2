import { z } from 'zod'
import {
  courierSummary,
  groupingSummary,
  operatorDetail,
  operatorSummary,
  type getOperator as getOperatorEndpoint,
  type getSupply as getSupplyEndpoint,
} from '../../contract/supply.ts'
import { ringSummary } from '../../contract/rings.ts'
import { AppError } from '../../errors.ts'
import type { Case } from '../case.ts'
import { parsedJson } from '../parsedJson.ts'
import { latestRun } from '../runs.ts'
import { supplyRow, supplyRows } from './supplyRows.ts'

type Supply = z.infer<typeof getSupplyEndpoint.reply>
type Operator = z.infer<typeof getOperatorEndpoint.reply>

/** Couriers and the grouping of sites as the last run counted them. */
export async function getSupply(kase: Case): Promise<Supply> {
  const run = await latestRun(kase)
  const rows = await kase.casework.all(
    'SELECT kind, count(*) AS n FROM supply_row WHERE run_id = $1 GROUP BY kind',
    z.object({ kind: z.string(), n: z.number() }),
    [run?.runId ?? ''],
  )
  const counted = new Map(rows.map(({ kind, n }) => [kind, n]))
  const couriers = await supplyRows(kase, 'courier', courierSummary, { offset: 0, limit: 1000, sort: 'sold' })
  return {
    runId: run?.runId ?? null,
    grouping: run ? ((await supplyRow(kase, run.runId, 'summary', 'summary', groupingSummary)) ?? null) : null,
    couriers: couriers.rows,
    counts: {
      families: counted.get('family') ?? 0,
      operators: counted.get('operator') ?? 0,
      suppliers: counted.get('supplier') ?? 0,
      outlets: counted.get('outlet') ?? 0,
      ranges: counted.get('range') ?? 0,
    },
  }
}

/** One operator with its sites and the rings it fed. Throws NOT_FOUND. */
export async function getOperator(kase: Case, operatorId: string): Promise<Operator> {
  const runId = (await latestRun(kase))?.runId ?? ''
  const operator = await supplyRow(kase, runId, 'operator', operatorId, operatorSummary)
  const detail = await supplyRow(kase, runId, 'operator_detail', operatorId, operatorDetail)
  if (!operator || !detail) throw new AppError('NOT_FOUND', `There is no operator ${operatorId} in the last run.`, { operatorId })
  const fed = detail.rings.map(({ ringId }) => ringId)
  const rings = await kase.casework.all(
    `SELECT summary FROM any_ring WHERE run_id = $1 AND ring_id IN (SELECT unnest(from_json($2, '["VARCHAR"]')))`,
    z.object({ summary: parsedJson(ringSummary.pick({ ringId: true, ringNo: true, name: true, hypothesis: true })) }),
    [runId, JSON.stringify(fed)],
  )
  const byId = new Map(rings.map(({ summary }) => [summary.ringId, summary]))
  return {
    ...operator,
    detail: {
      ...detail,
      rings: detail.rings.flatMap((one) => {
        const ring = byId.get(one.ringId)
        return ring ? [{ ...one, ringNo: ring.ringNo, name: ring.name, hypothesis: ring.hypothesis }] : []
      }),
    },
  }
}
