import { z } from 'zod'
import { groupBy } from '../../../analysis/groupBy.ts'
import { linkTerm, reason, type Reason } from '../../../contract/explain.ts'
import type { Case } from '../../case.ts'
import type { ExportMask } from '../exportMask.ts'
import { columns, type Cell, type ExportTable } from '../exportTable.ts'
import type { ExportedRun } from './exportedRun.ts'
import { ringSlices, sliceValues, WANTED } from './ringSlices.ts'
import { storeReasons } from './storeReasons.ts'
import { peersOf } from '../../keptMeasures.ts'

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
      for (const slice of ringSlices(run)) {
        const values = sliceValues(slice)
        const ofRing = groupBy(await kase.casework.all(RING_REASONS, ringRow, values), ({ ringId }) => ringId)
        const ofStores = groupBy(await kase.casework.all(STORE_REASONS, storeRow, values), ({ ringId }) => ringId)
        const reasonsFor = (ringId: string): Cell[][] => [
          ...(ofRing.get(ringId) ?? []).flatMap(({ reasons }) => reasonRows(ringId, 'ring', ringId, reasons, mask)),
          ...(ofStores.get(ringId) ?? []).flatMap(({ key, courier, reasons }) =>
            reasonRows(ringId, 'store', key, reasonsOf(reasons, peersOf(key, courier)), mask),
          ),
        ]
        // Pairs come ring by ring; what is said of a ring and its stores stands before them.
        const waiting = slice.rings.map(({ ringId }) => ringId)
        for await (const rows of kase.casework.batches(PAIRS, pairRow, values)) {
          for (const [ringId, pairs] of groupBy(rows, (one) => one.ringId)) {
            while (waiting.length > 0 && waiting.includes(ringId)) yield reasonsFor(waiting.shift() ?? ringId)
            yield pairs.flatMap((row) => pairRows(ringId, row, mask))
          }
        }
        for (const ringId of waiting) yield reasonsFor(ringId)
      }
    },
  }
}

const json = <T>(schema: z.ZodType<T>): z.ZodType<T> => z.string().transform((text) => schema.parse(JSON.parse(text)))
const ringRow = z.object({ ringId: z.string(), reasons: json(z.array(reason)) })
const storeRow = z.object({ ringId: z.string(), key: z.string(), courier: z.string().nullable(), reasons: z.string() })
const pairRow = z.object({ ringId: z.string(), a: z.string(), b: z.string(), terms: json(z.array(linkTerm)) })

const RING_REASONS = `${WANTED} SELECT ring_id AS "ringId", reasons FROM any_ring JOIN wanted w USING (ring_id) WHERE run_id = $1`
const STORE_REASONS = `${WANTED} SELECT o.ring_id AS "ringId", s.key, s.courier, s.reasons FROM store_score s JOIN own o ON o.key = s.key WHERE s.run_id = $1 ORDER BY o.place, s.key`
const PAIRS = `${WANTED} SELECT x.ring_id AS "ringId", l.a, l.b, l.terms
FROM link l JOIN own x ON x.key = l.a JOIN own y ON y.key = l.b AND y.ring_id = x.ring_id WHERE l.run_id = $1 ORDER BY x.place, l.weight DESC, l.a, l.b`

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
