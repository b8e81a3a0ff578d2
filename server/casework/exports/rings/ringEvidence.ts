import { z } from 'zod'
import { linkTerm, reason, type Reason } from '../../../contract/explain.ts'
import type { Case } from '../../case.ts'
import type { ExportMask } from '../exportMask.ts'
import { columns, type Cell, type ExportTable } from '../exportTable.ts'
import type { ExportedRun } from './exportedRun.ts'
import { storeReasons } from './storeReasons.ts'
import { peersOf } from '../../keptMeasures.ts'
import { memberStores } from '../../memberStores.ts'

/**
 * Everything that the scores of a membership list are made of, one row a term: `ring` and `store` rows are indicators with value, threshold,
 * baseline and points; `pair` rows are the log-odds that tie two stores of one ring.
 */
export function ringEvidence(kase: Case, run: ExportedRun, mask: ExportMask): ExportTable {
  return {
    name: 'evidence',
    columns: [
      ...columns('id', 'ring_id', 'about', 'key', 'other_key', 'id', 'family'),
      ...columns('text', 'name_zh', 'name_en'),
      ...columns('number', 'value', 'threshold', 'baseline', 'n', 'code_merchant', 'brushing', 'no_ship', 'log_odds', 'computable'),
      ...columns('id', 'shared_value'),
      ...columns('text', 'text_zh', 'text_en'),
    ],
    async *batches() {
      const reasonsOf = await storeReasons(kase, run)
      for (const { ringId } of run.rings) {
        const values = [run.runId, ringId]
        for await (const rows of kase.casework.batches(RING_REASONS, ringRow, values))
          yield rows.flatMap(({ key, reasons }) => reasonRows(ringId, 'ring', key, reasons, mask))
        for await (const rows of kase.casework.batches(STORE_REASONS, storeRow, values)) {
          yield rows.flatMap(({ key, courier, reasons }) => reasonRows(ringId, 'store', key, reasonsOf(reasons, peersOf(key, courier)), mask))
        }
        for await (const rows of kase.casework.batches(PAIRS, pairRow, values)) yield rows.flatMap((row) => pairRows(ringId, row, mask))
      }
    },
  }
}

const json = <T>(schema: z.ZodType<T>): z.ZodType<T> => z.string().transform((text) => schema.parse(JSON.parse(text)))
const ringRow = z.object({ key: z.string(), reasons: json(z.array(reason)) })
const storeRow = z.object({ key: z.string(), courier: z.string().nullable(), reasons: z.string() })
const pairRow = z.object({ a: z.string(), b: z.string(), terms: json(z.array(linkTerm)) })

const RING_REASONS = 'SELECT ring_id AS key, reasons FROM any_ring WHERE run_id = $1 AND ring_id = $2'
const STORE_REASONS = `SELECT key, courier, reasons FROM store_score WHERE run_id = $1 AND key IN (${memberStores()}) ORDER BY key`
const PAIRS = `SELECT a, b, terms FROM link WHERE run_id = $1 AND a IN (${memberStores()}) AND b IN (${memberStores()}) ORDER BY weight DESC, a, b`

function reasonRows(ringId: string, about: 'ring' | 'store', key: string, reasons: readonly Reason[], mask: ExportMask): Cell[][] {
  return reasons.map(({ id, family, name, text, value, threshold, baseline, n, points, computable }) => [
    ringId,
    about,
    key,
    null,
    id,
    family,
    name.zh,
    name.en,
    value,
    threshold,
    baseline,
    n,
    points.code_merchant,
    points.brushing,
    points.no_ship,
    null,
    computable,
    null,
    mask.text(text.zh),
    mask.text(text.en),
  ])
}

function pairRows(ringId: string, { a, b, terms }: z.infer<typeof pairRow>, mask: ExportMask): Cell[][] {
  return terms.map(({ kind, text, logOdds, value, rows }) => {
    const shown = value === null ? null : mask.shared(kind, value)
    const sentence = (plain: string): string => mask.text(value === null || shown === null ? plain : plain.replaceAll(value, shown))
    return [ringId, 'pair', a, b, kind, null, null, null, null, null, null, rows, null, null, null, logOdds, true, shown, sentence(text.zh), sentence(text.en)]
  })
}
