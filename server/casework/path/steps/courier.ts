import { z } from 'zod'
import { resolveSettings } from '../../../analysis/settings.ts'
import { prepareFactsOf } from '../../../evidence/features/facts.ts'
import { waybillKeys } from '../waybillKeys.ts'
import { both, column, distinct, figure, SHOWN, type StepDefinition } from '../step.ts'

const flag = z.boolean().nullable()
const row = z.object({
  key: z.string(),
  recorded: z.boolean(),
  picked: z.string().nullable(),
  signed: z.string().nullable(),
  route: z.string().nullable(),
  weight: z.number().nullable(),
  scans: z.number().nullable(),
  sign_text: z.string().nullable(),
  no_weight: flag,
  thin: flag,
  impossible: flag,
  same_outlet: flag,
  in_burst: flag,
  templated: flag,
  empty: flag,
})

const SQL = `WITH asked AS (SELECT DISTINCT unnest(from_json($keys, '["VARCHAR"]')) AS key),
record AS (
  SELECT w.key, w.picked_at, w.signed_at, w.from_city, w.to_city, w.weight_g, w.weight_source, w.scan_count, w.sign_text FROM waybills w SEMI JOIN asked a ON a.key = w.key
  QUALIFY row_number() OVER (PARTITION BY w.key ORDER BY w.picked_at DESC NULLS LAST, w.row_hash) = 1
),
judged AS (SELECT * FROM parcel_flag QUALIFY row_number() OVER (PARTITION BY waybill_key ORDER BY points DESC NULLS LAST, sid) = 1)
SELECT a.key, r.key IS NOT NULL AS recorded, r.picked_at AS picked, r.signed_at AS signed,
  nullif(concat_ws(' → ', r.from_city, r.to_city), '') AS route, CASE WHEN coalesce(r.weight_source, 'measured') = 'measured' THEN r.weight_g END AS weight, r.scan_count AS scans, r.sign_text,
  f.no_weight OR f.modal_weight AS no_weight, f.thin, f.impossible, f.same_outlet, f.in_burst, f.templated, f.empty
FROM asked a LEFT JOIN record r ON r.key = a.key LEFT JOIN judged f ON f.waybill_key = a.key ORDER BY a.key`

/** What the courier's own record shows, and which tests of an empty parcel it fails. The words of a courier's statement go into the note. */
export const courier: StepDefinition = {
  takes: ['waybills'],
  async run({ kase, input, run }) {
    const database = await kase.evidence.another()
    try {
      const keys = JSON.stringify((await waybillKeys(database, input)).map(({ key }) => key))
      const stores = await database.all(
        `SELECT DISTINCT store_key AS key FROM orders WHERE waybill_key IN (SELECT unnest(from_json($1, '["VARCHAR"]'))) AND store_key IS NOT NULL ORDER BY key`,
        z.object({ key: z.string() }),
        [keys],
      )
      await prepareFactsOf(
        database,
        resolveSettings(run?.settings ?? {}),
        stores.map(({ key }) => key),
        SQL,
      )
      const rows = await database.all(SQL, row, { keys })
      const judged = rows.filter((one) => one.empty !== null)
      const empty = judged.filter((one) => one.empty === true)
      const unrecorded = rows.filter((one) => !one.recorded)
      return {
        headline:
          judged.length > 0
            ? both(`${empty.length} / ${judged.length} 个单号的记录像空包`, `${empty.length} of ${judged.length} records look like an empty parcel`)
            : both('快递公司的记录还不能判断', "The courier's record does not tell yet"),
        figures: [
          figure('asked', 'count', '核实的单号', 'Numbers asked about', rows.length),
          figure('recorded', 'count', '有快递记录', 'With a record of the courier', rows.length - unrecorded.length),
          figure('empty', 'count', '像空包', 'Look empty', judged.length > 0 ? empty.length : null, both('没有可判断的记录', 'no record that tells')),
        ],
        tables: [
          {
            id: 'records',
            title: both('快递记录与六项检验', "The courier's records and six tests"),
            columns: [
              column('waybill', 'text', '运单号', 'Waybill number'),
              column('empty', 'flag', '像空包', 'Looks empty'),
              column('noWeight', 'flag', '无称重或重量雷同', 'No weight, or all alike'),
              column('thin', 'flag', '轨迹过简', 'Thin trace'),
              column('impossible', 'flag', '物理不可能', 'Impossible movement'),
              column('sameOutlet', 'flag', '揽签同点', 'Same outlet both ends'),
              column('burst', 'flag', '同秒批量', 'Batch of one second'),
              column('templated', 'flag', '签收模板化', 'Templated sign-off'),
              column('route', 'text', '路线', 'Route'),
              column('picked', 'time', '揽收', 'Picked up'),
              column('signed', 'time', '签收', 'Signed off'),
              column('weight', 'count', '实称（克）', 'Measured (g)'),
              column('scans', 'count', '扫描', 'Scans'),
              column('signText', 'text', '签收文本', 'Sign-off text'),
            ],
            rows: rows.slice(0, SHOWN).map((one) => ({
              cells: [
                one.key,
                one.empty,
                one.no_weight,
                one.thin,
                one.impossible,
                one.same_outlet,
                one.in_burst,
                one.templated,
                one.route,
                one.picked,
                one.signed,
                one.weight,
                one.scans,
                one.sign_text,
              ],
              link: { label: 'Waybill', key: one.key },
            })),
            total: rows.length,
          },
        ],
        missing:
          unrecorded.length > 0
            ? [
                both(
                  `${unrecorded.length} 个单号没有快递记录（waybills、scans）：凭调取证据通知书向快递公司调取面单、称重、扫描与签收记录，载入后重新运行；回函内容写入备注。`,
                  `${unrecorded.length} numbers have no record of the courier (waybills, scans): ask it for label, weight, scans and sign-off by a notice to obtain evidence, load them and run again; write what it answers into the note.`,
                ),
              ]
            : [],
        found: { waybills: distinct(rows.map((one) => one.key)), stores: distinct(stores.map(({ key }) => key)) },
      }
    } finally {
      database.close()
    }
  },
}
