import { z } from 'zod'
import { plain } from '../../../analysis/indicator.ts'
import { kindList } from '../../../analysis/operators/kindNames.ts'
import { operatorDetail, operatorSummary } from '../../../contract/supply.ts'
import { parsedJson } from '../../parsedJson.ts'
import { both, column, counted, distinct, figure, SHOWN, type StepDefinition } from '../step.ts'

const row = z.object({ body: parsedJson(operatorSummary), detail: parsedJson(operatorDetail) })

const SQL = `SELECT o.body, d.body AS detail FROM supply_row o JOIN supply_row d ON d.run_id = o.run_id AND d.kind = 'operator_detail' AND d.key = o.key
WHERE o.run_id = $1 AND o.kind = 'operator' AND (o.key IN (SELECT unnest(from_json($2, '["VARCHAR"]')))
  OR EXISTS (SELECT 1 FROM (SELECT unnest(from_json(d.body::JSON -> '$.sites', '[{"siteId":"VARCHAR"}]')) AS s) WHERE s."siteId" IN (SELECT unnest(from_json($2, '["VARCHAR"]')))))
ORDER BY CAST(o.body ->> '$.operatorNo' AS INTEGER)`

/** Who runs the sites, by what the sites share, and everything he sold. */
export const operator: StepDefinition = {
  takes: ['sites'],
  async run({ kase, input, run }) {
    const rows = run ? await kase.casework.all(SQL, row, [run.runId, JSON.stringify(input)]) : []
    const operators = rows.map(({ body }) => body)
    const sites = rows.flatMap(({ detail }) => detail.sites)
    const sum = (of: (one: (typeof operators)[number]) => number | null): number | null =>
      operators.some((one) => of(one) !== null) ? operators.reduce((total, one) => total + (of(one) ?? 0), 0) : null
    const noRun = both('还没有运行检测', 'detection has not run')
    return {
      headline: !run
        ? both('要先运行检测，才能把网站归到经营者', 'Sites are grouped into operators by a detection run')
        : operators.length === 0
          ? both('最近一次运行没有这些网站', 'The last run has none of these sites')
          : both(
              `${operators.length} 个经营者，${sites.length} 个网站，${plain(sum((one) => one.numbers) ?? 0)} 个单号`,
              `${counted(operators.length, 'operator')}, ${counted(sites.length, 'site')}, ${counted(sum((one) => one.numbers) ?? 0, 'number')}`,
            ),
      figures: [
        figure('sites', 'count', '网站', 'Sites', run ? sites.length : null, noRun),
        figure(
          'numbers',
          'count',
          '售出单号',
          'Numbers sold',
          sum((one) => one.numbers),
          noRun,
        ),
        figure(
          'stores',
          'count',
          '供号店铺',
          'Stores supplied',
          sum((one) => one.stores),
          both('没有订单', 'there are no orders'),
        ),
        figure(
          'profit',
          'fen',
          '利润',
          'Profit',
          sum((one) => one.profitFen),
          both('没有成本价', 'no sale names a cost'),
        ),
      ],
      tables: [
        {
          id: 'operators',
          title: both('经营者', 'Operators'),
          columns: [
            column('name', 'text', '主站', 'Main site'),
            column('sites', 'count', '网站', 'Sites'),
            column('numbers', 'count', '单号', 'Numbers'),
            column('customers', 'count', '客户', 'Customers'),
            column('stores', 'count', '店铺', 'Stores'),
            column('rings', 'count', '团伙', 'Rings'),
            column('persons', 'text', '已知控制人', 'Known to control'),
            column('kinds', 'text', '归并依据', 'Grouped by'),
          ],
          rows: operators.slice(0, SHOWN).map((one) => ({
            cells: [
              one.name,
              one.sites,
              one.numbers,
              one.customers,
              one.stores,
              one.rings,
              one.persons.map(({ name }) => name).join('、'),
              kindList(one.kinds),
            ],
            link: { label: 'VendorSite', key: one.mainSite },
          })),
          total: operators.length,
        },
        {
          id: 'sites',
          title: both('网站', 'Sites'),
          columns: [
            column('site', 'text', '网站', 'Site'),
            column('title', 'text', '名称', 'Title'),
            column('numbers', 'count', '单号', 'Numbers'),
            column('through', 'text', '经由', 'Joined through'),
            column('shared', 'text', '共同点', 'What they share'),
          ],
          rows: sites.slice(0, SHOWN).map((one) => ({
            cells: [one.siteId, one.title, one.numbers, one.through, one.shared.map(({ kind, value }) => `${kind} ${value}`).join('、')],
            link: { label: 'VendorSite', key: one.siteId },
          })),
          total: sites.length,
        },
      ],
      missing: [
        ...(run ? [] : [both('在“数据”页运行检测，再回到这一步。', 'Run detection on the data page, then come back to this step.')]),
        ...(run && sites.length > 0 && operators.every((one) => !one.grouped)
          ? [
              both(
                '这些网站没有与其他网站相同的标识：调取域名注册、主机、收款账户、后台手机（identifiers），载入后重新运行检测。',
                'These sites share nothing with others: obtain domain registration, host, payee account and admin phone (identifiers), load them and run detection again.',
              ),
            ]
          : []),
      ],
      found: {
        operators: distinct(operators.map((one) => one.operatorId)),
        sites: distinct(sites.map((one) => one.siteId)),
        rings: distinct(rows.flatMap(({ detail }) => detail.rings.map(({ ringId }) => ringId))),
      },
    }
  },
}
