import { z } from 'zod'
import { waybillKeys } from '../waybillKeys.ts'
import { both, column, counted, distinct, figure, SHOWN, type StepDefinition } from '../step.ts'

const sale = z.object({
  key: z.string(),
  site: z.string(),
  account: z.string().nullable(),
  sold: z.string().nullable(),
  price: z.coerce.number().nullable(),
  before: z.boolean().nullable(),
})
const SALES = `WITH asked AS (SELECT DISTINCT unnest(from_json($1, '["VARCHAR"]')) AS key),
first_order AS (SELECT waybill_key, min(created_at) AS created_at FROM orders WHERE waybill_key IN (SELECT key FROM asked) GROUP BY waybill_key)
SELECT n.waybill_key AS key, n.site_id AS site, n.site_account_key AS account, n.sold_at AS sold, n.price_milli / 10 AS price, n.sold_at < o.created_at AS before
FROM number_sales n SEMI JOIN asked a ON a.key = n.waybill_key LEFT JOIN first_order o ON o.waybill_key = n.waybill_key ORDER BY n.waybill_key, n.sold_at, n.site_id`

const around = z.object({ site: z.string(), title: z.string().nullable(), numbers: z.number(), stores: z.number(), accounts: z.number() })
const AROUND = `WITH store AS (SELECT DISTINCT store_key FROM orders WHERE waybill_key IN (SELECT unnest(from_json($1, '["VARCHAR"]'))) OR store_key IN (SELECT unnest(from_json($2, '["VARCHAR"]'))))
SELECT n.site_id AS site, any_value(v.title) AS title, count(DISTINCT n.waybill_key) AS numbers, count(DISTINCT o.store_key) AS stores, count(DISTINCT n.site_account_key) AS accounts
FROM orders o SEMI JOIN store s ON s.store_key = o.store_key JOIN number_sales n ON n.waybill_key = o.waybill_key LEFT JOIN vendor_sites v ON v.key = n.site_id
GROUP BY n.site_id ORDER BY numbers DESC, site`

/** Which site sold these numbers; and, since a dump may lack the one number, which sites sold other numbers of the same stores. */
export const site: StepDefinition = {
  takes: ['waybills', 'stores'],
  async run({ kase, input, trail }) {
    const keys = JSON.stringify((await waybillKeys(kase.evidence, input)).map(({ key }) => key))
    const sales = await kase.evidence.all(SALES, sale, [keys])
    const sites = await kase.evidence.all(AROUND, around, [keys, JSON.stringify([...(trail.stores ?? []), ...input])])
    const sold = distinct(sales.map((one) => one.key))
    const direct = distinct(sales.map((one) => one.site))
    const hasSales = (await kase.evidence.count('SELECT count(*) FROM (SELECT 1 FROM number_sales LIMIT 1)')) > 0
    return {
      headline: !hasSales
        ? both('案件中没有售号记录', 'The case has no sales of numbers')
        : direct.length > 0
          ? both(`由 ${direct.join('、')} 售出`, `Sold by ${direct.join(', ')}`)
          : both(
              `这些号码不在已有的网站数据里；${sites.length} 个网站卖过同店铺的号码`,
              `These numbers are in no site's data; ${counted(sites.length, 'site')} sold other numbers of the same stores`,
            ),
      figures: [
        figure('sold', 'count', '在网站号池中的单号', 'Numbers found in a pool', hasSales ? sold.length : null, both('没有售号表', 'no table of sales')),
        figure(
          'sites',
          'count',
          '给同店铺供号的网站',
          'Sites that sold to the same stores',
          hasSales ? sites.length : null,
          both('没有售号表', 'no table of sales'),
        ),
        figure(
          'before',
          'count',
          '先买号后有单',
          'Bought before the order',
          hasSales ? sales.filter((one) => one.before === true).length : null,
          both('没有售号表', 'no table of sales'),
        ),
      ],
      tables: [
        {
          id: 'sales',
          title: both('这些单号的售出记录', 'Sales of these numbers'),
          columns: [
            column('site', 'text', '网站', 'Site'),
            column('waybill', 'text', '运单号', 'Waybill number'),
            column('account', 'text', '网站账户', 'Account at the site'),
            column('sold', 'time', '售出', 'Sold'),
            column('price', 'fen', '单价', 'Price'),
            column('before', 'flag', '早于下单', 'Before the order'),
          ],
          rows: sales
            .slice(0, SHOWN)
            .map((one) => ({ cells: [one.site, one.key, one.account, one.sold, one.price, one.before], link: { label: 'VendorSite', key: one.site } })),
          total: sales.length,
        },
        {
          id: 'sites',
          title: both('给同店铺供号的网站', 'Sites that sold to the same stores'),
          columns: [
            column('site', 'text', '网站', 'Site'),
            column('title', 'text', '名称', 'Title'),
            column('numbers', 'count', '单号', 'Numbers'),
            column('stores', 'count', '店铺', 'Stores'),
            column('accounts', 'count', '网站账户', 'Accounts'),
          ],
          rows: sites
            .slice(0, SHOWN)
            .map((one) => ({ cells: [one.site, one.title, one.numbers, one.stores, one.accounts], link: { label: 'VendorSite', key: one.site } })),
          total: sites.length,
        },
      ],
      missing: hasSales
        ? direct.length + sites.length > 0
          ? []
          : [
              both(
                '这些店铺的单号不在任何已载入的网站数据里：继续在网上检索该号码，取得网站数据库后载入。',
                "No loaded site sold numbers to these stores: search the number on the web, obtain that site's database, load it.",
              ),
            ]
        : [
            both(
              '没有售号表（number_sales）：用该单号在网上检索空包网站，依法取得网站数据库（SQL 导出），在“数据”页载入。',
              'There is no table of sales (number_sales): search the number on the web, obtain the database of the site that sells it (an SQL dump), and load it on the data page.',
            ),
          ],
      found: { sites: direct.length > 0 ? direct : distinct(sites.map((one) => one.site)) },
    }
  },
}
