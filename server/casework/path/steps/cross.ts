import { z } from 'zod'
import { both, column, counted, figure, SHOWN, type StepDefinition } from '../step.ts'
import { storesOfRings } from '../storesOfRings.ts'

const row = z.object({ other_case: z.string(), kind: z.string(), known: z.number(), shared: z.number(), example: z.string() })

/** Keys of these stores that another case knows, by case and kind; numbers without a courier are matched by the number alone. */
const SQL = `WITH store AS (SELECT DISTINCT unnest(from_json($1, '["VARCHAR"]')) AS key),
own AS (
  SELECT 'waybill' AS kind, o.waybill_key AS value FROM orders o SEMI JOIN store s ON s.key = o.store_key WHERE o.waybill_key IS NOT NULL
  UNION SELECT 'account', w.account_id FROM withdrawals w SEMI JOIN store s ON s.key = w.store_key WHERE w.account_id IS NOT NULL
  UNION SELECT 'qr', q.key FROM qr_codes q SEMI JOIN store s ON s.key = q.store_key
  UNION SELECT i.kind, i.value FROM identifiers i SEMI JOIN store s ON i.owner_type = 'store' AND s.key = i.owner_id
),
known AS (
  SELECT DISTINCT other_case, 'waybill' AS kind, waybill_key AS value FROM case_numbers WHERE waybill_key IS NOT NULL
  UNION SELECT other_case, kind, value FROM case_numbers WHERE kind IS NOT NULL AND value IS NOT NULL
),
hit AS (
  SELECT k.other_case, k.kind, k.value FROM known k SEMI JOIN own o ON o.kind = k.kind AND o.value = k.value
  UNION SELECT k.other_case, k.kind, k.value FROM known k SEMI JOIN (SELECT DISTINCT split_part(value, ':', 2) AS number FROM own WHERE kind = 'waybill') n
    ON k.kind = 'waybill' AND k.value = '?:' || n.number
),
size AS (SELECT other_case, kind, count(*) AS known FROM known GROUP BY ALL)
SELECT s.other_case, s.kind, s.known, count(h.value) AS shared, coalesce(min(h.value), '') AS example
FROM size s JOIN hit h ON h.other_case = s.other_case AND h.kind = s.kind GROUP BY ALL ORDER BY shared DESC, s.other_case, s.kind`

const KINDS: Readonly<Record<string, readonly [string, string]>> = {
  waybill: ['运单号', 'waybill number'],
  account: ['账户', 'account'],
  qr: ['收款码', 'QR code'],
  phone: ['手机号', 'phone'],
  device: ['设备', 'device'],
}

/** What the rings share with other cases. Chance and lift stand on the cross-case page. */
export const cross: StepDefinition = {
  takes: ['rings'],
  async run({ kase, input, run }) {
    const stores = await storesOfRings(kase, run?.runId ?? '', input)
    const hits = await kase.evidence.all(SQL, row, [JSON.stringify(stores)])
    const cases = (await kase.evidence.all('SELECT DISTINCT other_case AS name FROM case_numbers ORDER BY name', z.object({ name: z.string() }))).map(
      ({ name }) => name,
    )
    const shared = hits.reduce((sum, one) => sum + one.shared, 0)
    const hit = new Set(hits.map((one) => one.other_case))
    const none = both('没有其他案件的号码', 'no numbers of other cases')
    return {
      headline:
        cases.length === 0
          ? both('没有载入其他案件的号码', 'No numbers of other cases are loaded')
          : both(
              `与 ${hit.size} / ${cases.length} 个其他案件相同 ${shared} 项`,
              `${counted(shared, 'key')} shared with ${hit.size} of ${counted(cases.length, 'other case')}`,
            ),
      figures: [
        figure('stores', 'count', '比对的店铺', 'Stores compared', stores.length),
        figure('cases', 'count', '有相同项的案件', 'Cases that share something', cases.length > 0 ? hit.size : null, none),
        figure('shared', 'count', '相同项', 'Shared keys', cases.length > 0 ? shared : null, none),
      ],
      tables: [
        {
          id: 'cases',
          title: both('与其他案件的相同项', 'What is shared with other cases'),
          columns: [
            column('case', 'text', '案件', 'Case'),
            column('kind', 'text', '类型', 'Kind'),
            column('shared', 'count', '相同', 'Shared'),
            column('known', 'count', '该案已知', 'Known there'),
            column('example', 'text', '例如', 'For example'),
          ],
          rows: hits.slice(0, SHOWN).map((one) => {
            const [zh, en] = KINDS[one.kind] ?? [one.kind, one.kind]
            return { cells: [one.other_case, both(zh, en), one.shared, one.known, one.example], link: { label: 'Case' as const, key: one.other_case } }
          }),
          total: hits.length,
        },
      ],
      missing:
        cases.length > 0
          ? []
          : [
              both(
                '向协查单位索取其案件的号码、账户、设备清单（case_numbers），载入后重新运行；也可以在“跨案”页粘贴比对。',
                'Ask other units for the numbers, accounts and devices of their cases (case_numbers), load them and run again; or paste a list on the cross-case page.',
              ),
            ],
      found: {},
    }
  },
}
