import { z } from 'zod'
import { INDICATORS } from '../../analysis/indicators/registry.ts'
import { storeHypothesis } from '../../contract/common.ts'
import type { Case } from '../case.ts'
import { peersOf } from '../keptMeasures.ts'
import type { ExportMask } from './exportMask.ts'
import { columns, type Cell, type ExportTable } from './exportTable.ts'
import type { ExportedRun } from './rings/exportedRun.ts'
import { reasonText } from './rings/ringMembers.ts'
import { countedReasons } from './rings/storeReasons.ts'

const storeRow = z.object({
  key: z.string(),
  emptyScore: z.number().nullable(),
  codeMerchant: z.number().nullable(),
  brushing: z.number().nullable(),
  noShip: z.number().nullable(),
  hypothesis: storeHypothesis,
  suspicion: z.number().nullable(),
  gated: z.boolean(),
  rings: z.array(z.string()),
  reasons: z.string(),
  courier: z.string().nullable(),
})

const STORES = `SELECT s.key, empty_score AS "emptyScore", code_merchant AS "codeMerchant", brushing, no_ship AS "noShip", hypothesis, suspicion, gated, reasons, courier,
  coalesce(list_sort(r.rings), []) AS rings
FROM store_score s LEFT JOIN (SELECT key, list(ring_id) AS rings FROM shown_ring_member WHERE run_id = $1 AND role = 'member' AND label = 'Store' GROUP BY key) r ON r.key = s.key
WHERE s.run_id = $1 ORDER BY s.key`

/** Every store of a run with its scores and the measured value of each indicator; an empty cell is not computable. */
export function storesTable(kase: Case, run: Pick<ExportedRun, 'runId' | 'settings'>, mask: ExportMask): ExportTable {
  return {
    name: 'stores',
    columns: [
      ...columns('id', 'key'),
      ...columns('number', 'empty_score', 'code_merchant', 'brushing', 'no_ship'),
      ...columns('id', 'hypothesis'),
      ...columns('number', 'suspicion', 'gated'),
      ...columns('id', 'rings'),
      ...columns('number', ...INDICATORS.map(({ id }) => id)),
      ...columns('text', 'reasons', 'reasons_en'),
    ],
    async *batches() {
      const countedOf = await countedReasons(kase, run)
      for await (const rows of kase.casework.batches(STORES, storeRow, [run.runId]))
        yield rows.map((row) => storeCells(row, countedOf(row.reasons, peersOf(row.key, row.courier)), mask))
    },
  }
}

export async function countStores(kase: Case, runId: string): Promise<number> {
  return kase.casework.count('SELECT count(*) FROM store_score WHERE run_id = $1', [runId])
}

function storeCells(row: z.infer<typeof storeRow>, { values, reasons }: ReturnType<Awaited<ReturnType<typeof countedReasons>>>, mask: ExportMask): Cell[] {
  return [
    row.key,
    row.emptyScore,
    row.codeMerchant,
    row.brushing,
    row.noShip,
    row.hypothesis,
    row.suspicion,
    row.gated,
    row.rings,
    ...INDICATORS.map(({ id }) => values.get(id) ?? null),
    reasonText(reasons, 'zh', mask),
    reasonText(reasons, 'en', mask),
  ]
}
