import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { SyntheticCase } from './syntheticCase.ts'

const counts = z.record(z.string(), z.number())
const paramsSchema = z.object({
  stores: counts,
  orders: counts,
  ringStrata: counts,
  ringTypologies: counts,
  orderLabels: counts,
  waybillsEmpty: counts,
  otherCases: counts,
  identifiersMissing: z.number(),
})
const storySchema = z.object({
  victim: z.string(),
  order: z.string(),
  waybill: z.string(),
  store: z.string(),
  site: z.string(),
  operator: z.string(),
  otherOperator: z.string(),
  ring: z.string(),
  ringStores: z.array(z.string()),
  gamblingSite: z.string(),
  poolAccount: z.string(),
})

let made: SyntheticCase
beforeAll(async () => {
  made = await SyntheticCase.make('sample')
})

const OF_CLASS = `SELECT m.key, r.hypothesis FROM truth_members m JOIN truth_rings r USING (ringId) WHERE m.label = 'Store'`

/** The lowest and highest night share among stores. */
const nightRange = (where: string): string =>
  `SELECT min(night) AS low, max(night) AS high FROM (SELECT avg((hour(o.created_at::TIMESTAMP) IN (23, 0, 1, 2, 3, 4))::INT) AS night FROM orders o WHERE o.platform || ':' || o.store_id ${where} GROUP BY o.platform, o.store_id HAVING count(*) >= 30)`

describe('the sample', () => {
  test('has about fifty thousand parcels, six hundred to a thousand stores, eight to twelve rings', async () => {
    const parcels = await made.count('SELECT count(*) FROM waybills')
    expect(Math.abs(parcels - 50_000)).toBeLessThan(2_500)
    const stores = await made.count('SELECT count(*) FROM stores')
    expect(stores).toBeGreaterThanOrEqual(600)
    expect(stores).toBeLessThanOrEqual(1000)
    const rings = await made.count(`SELECT count(*) FROM truth_rings WHERE hypothesis = 'code_merchant'`)
    expect(rings).toBeGreaterThanOrEqual(8)
    expect(rings).toBeLessThanOrEqual(12)
  })

  test('has the shares that its parameters print', async () => {
    const params = paramsSchema.parse(await made.json('truth/params.json'))
    expect(await made.counts(`SELECT stratum AS name, count(*) AS n FROM truth_rings GROUP BY ALL`)).toEqual(params.ringStrata)
    expect(await made.counts(`SELECT typology AS name, count(*) AS n FROM truth_rings GROUP BY ALL`)).toEqual(params.ringTypologies)
    expect(await made.counts(`SELECT label AS name, count(*) AS n FROM truth_orders GROUP BY ALL`)).toEqual(params.orderLabels)
    expect(await made.counts(`SELECT empty AS name, count(*) AS n FROM truth_waybills GROUP BY ALL`)).toEqual(params.waybillsEmpty)
    expect(await made.count('SELECT count(*) FROM stores')).toBe(Object.values(params.stores).reduce((sum, n) => sum + n, 0))
    expect(await made.count('SELECT count(*) FROM orders')).toBe(Object.values(params.orders).reduce((sum, n) => sum + n, 0))
    const kept = await made.count(`SELECT count(*) FROM identifiers WHERE owner_type = 'store'`)
    expect(params.identifiersMissing / (kept + params.identifiersMissing)).toBeCloseTo(0.2, 1)
  })

  test('has five sloppy, three careful and two behaviour-only rings in ten', async () => {
    expect(await made.counts(`SELECT stratum AS name, count(*) AS n FROM truth_rings WHERE hypothesis = 'code_merchant' GROUP BY ALL`)).toEqual({
      sloppy: 5,
      careful: 3,
      behaviour_only: 2,
    })
  })

  test('gives behaviour-only rings no identifier, withdrawal account or site account that two of their stores share', async () => {
    const members = `(SELECT m.key FROM truth_members m JOIN truth_rings r USING (ringId) WHERE m.label = 'Store' AND r.stratum = 'behaviour_only')`
    const shared = `SELECT kind, value FROM identifiers WHERE owner_type = 'store' AND owner_id IN ${members} AND NOT (kind = 'ip' AND value LIKE '203.0.113.%') GROUP BY ALL HAVING count(*) > 1`
    expect(await made.rows(shared)).toEqual([])
    expect(
      await made.rows(`SELECT account_id FROM withdrawals WHERE platform || ':' || store_id IN ${members} GROUP BY ALL HAVING count(DISTINCT store_id) > 1`),
    ).toEqual([])
    expect(
      await made.rows(
        `SELECT n.site_id, n.site_account FROM orders o JOIN number_sales n USING (courier, waybill_no) WHERE o.platform || ':' || o.store_id IN ${members} AND n.site_account IS NOT NULL GROUP BY ALL HAVING count(DISTINCT o.store_id) > 1`,
      ),
    ).toEqual([])
  })

  test('gives a ring store hundreds of orders, most paid by somebody else or by code, and hardly a review or complaint', async () => {
    const [ring] = await made.rows(
      `SELECT median(n) AS n, avg(reviews) AS reviews, avg(complaints) AS complaints FROM (SELECT count(*) AS n, avg(o.reviewed::INT) AS reviews, avg(o.complained::INT) AS complaints FROM orders o JOIN (${OF_CLASS}) c ON c.key = o.platform || ':' || o.store_id WHERE c.hypothesis = 'code_merchant' GROUP BY c.key)`,
    )
    expect(Number(ring?.['n'])).toBeGreaterThan(130)
    expect(Number(ring?.['reviews'])).toBeLessThan(0.03)
    expect(Number(ring?.['complaints'])).toBeLessThan(0.02)
  })

  test('does not separate by one sign alone: honest stores reach into the range of rings', async () => {
    const [rings] = await made.rows(nightRange(`IN (SELECT key FROM (${OF_CLASS}) WHERE hypothesis = 'code_merchant')`))
    const [others] = await made.rows(nightRange(`NOT IN (SELECT key FROM truth_members WHERE label = 'Store')`))
    expect(Number(others?.['high'])).toBeGreaterThan(Number(rings?.['low']))
  })

  test('tells the report: from the victim to the site, its operator, the ring, the gambling site, the money and the other cases', async () => {
    const story = storySchema.parse(await made.json('truth/story.json'))
    const [order] = await made.rows(`SELECT * FROM orders WHERE platform || ':' || order_id = '${story.order}'`)
    expect(order).toMatchObject({ amount_fen: '500000', recipient_city: '无锡', complained: '1', refund_fen: '0' })
    expect(`${order?.['courier']}:${order?.['waybill_no']}`).toBe(story.waybill)
    expect(order?.['created_at']).toMatch(/^2020-04/)
    expect(
      await made.count(
        `SELECT count(*) FROM number_sales WHERE courier || ':' || waybill_no = '${story.waybill}' AND site_id = '${story.site}' AND site_account IS NOT NULL`,
      ),
    ).toBe(1)
    expect(await made.count(`SELECT count(*) FROM scans WHERE courier || ':' || waybill_no = '${story.waybill}'`)).toBeGreaterThan(1)
    expect(await made.count(`SELECT count(*) FROM controls WHERE person_id = '${story.operator}' AND target_id = '${story.site}'`)).toBe(1)
    expect(
      await made.count(`SELECT count(DISTINCT target_id) FROM controls WHERE person_id = '${story.otherOperator}' AND target_type = 'vendor_site'`),
    ).toBeGreaterThan(3)
    const stores = story.ringStores.map((key) => `'${key}'`).join(', ')
    const ringNumbers = `SELECT n.* FROM orders o JOIN number_sales n USING (courier, waybill_no) WHERE o.platform || ':' || o.store_id IN (${stores})`
    expect(await made.count(`SELECT count(*) FROM (${ringNumbers}) WHERE site_id = '${story.site}'`)).toBeGreaterThan(500)
    expect(
      await made.count(`SELECT count(*) FROM qr_codes WHERE gambling_site = '${story.gamblingSite}' AND platform || ':' || store_id IN (${stores})`),
    ).toBeGreaterThan(50)
    expect(
      await made.count(
        `SELECT count(DISTINCT w.store_id) FROM withdrawals w JOIN transfers t ON t.from_account = w.account_id WHERE t.to_account = '${story.poolAccount}' AND w.platform || ':' || w.store_id IN (${stores})`,
      ),
    ).toBeGreaterThan(5)
    expect(
      await made.count(`SELECT count(*) FROM (${ringNumbers}) r JOIN case_numbers c ON c.waybill_no = r.waybill_no AND c.other_case = '连云港案'`),
    ).toBeGreaterThan(30)
    expect(await made.count(`SELECT count(DISTINCT other_case) FROM case_numbers c JOIN number_sales n USING (waybill_no)`)).toBe(2)
  })

  test('ends with forty-odd arrests in fifteen cities, twenty million frozen, twenty-three properties, nine couriers summoned', async () => {
    expect(await made.count(`SELECT count(*) FROM measures WHERE kind = 'arrest'`)).toBe(43)
    expect(await made.count(`SELECT count(DISTINCT city) FROM measures WHERE kind = 'arrest'`)).toBe(15)
    expect(await made.count(`SELECT sum(amount_fen::BIGINT) FROM measures WHERE kind = 'freeze'`)).toBeGreaterThanOrEqual(2_000_000_000)
    expect(await made.count(`SELECT count(*) FROM measures WHERE kind = 'seizure'`)).toBe(23)
    expect(await made.count(`SELECT count(DISTINCT target_id) FROM measures WHERE kind = 'summons'`)).toBe(9)
  })
})

test('the variant without rings has no code-merchant ring and no deposit, and keeps the brushers', async () => {
  const calm = await SyntheticCase.make('small', 'no-ring')
  expect(await calm.count(`SELECT count(*) FROM truth_rings WHERE hypothesis = 'code_merchant'`)).toBe(0)
  expect(await calm.count(`SELECT count(*) FROM truth_orders WHERE label = 'DEPOSIT'`)).toBe(0)
  expect(await calm.count(`SELECT count(*) FROM qr_codes WHERE gambling_site IS NOT NULL`)).toBe(0)
  expect(await calm.count(`SELECT count(*) FROM truth_rings WHERE hypothesis = 'brushing'`)).toBeGreaterThan(0)
})

test('the hard variant hides half its rings and two identifiers in five', async () => {
  const hard = await SyntheticCase.make('sample', 'hard')
  expect(await hard.counts(`SELECT stratum AS name, count(*) AS n FROM truth_rings WHERE hypothesis = 'code_merchant' GROUP BY ALL`)).toEqual({
    sloppy: 3,
    careful: 2,
    behaviour_only: 5,
  })
  const params = paramsSchema.parse(await hard.json('truth/params.json'))
  const kept = await hard.count(`SELECT count(*) FROM identifiers WHERE owner_type = 'store'`)
  expect(params.identifiersMissing / (kept + params.identifiersMissing)).toBeCloseTo(0.4, 1)
})
