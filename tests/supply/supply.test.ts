import { afterEach, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import {
  courierSummary,
  familySummary,
  groupingSummary,
  operatorDetail,
  operatorSummary,
  outletSummary,
  rangeSummary,
  supplierSummary,
} from '../../server/contract/supply.ts'
import { caseOf, type Rows } from '../detect/evidenceCase.ts'
import { counted, type Counted } from './counted.ts'
import { marketCase } from './marketCase.ts'

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})

async function supplyOf(rows: Rows): Promise<Counted> {
  const kase = await caseOf(rows)
  open.push(kase)
  return counted(kase, ['p:a'])
}

const payee = (site: string, value: string) => ({ owner_type: 'vendor_site', owner_id: site, kind: 'payee', value })

test('a clone family is every site that shows one payee, API tag or template; a value of one site is none, and a payment firm’s account ties nothing', async () => {
  const market = marketCase()
  const accounts = [...(market.accounts ?? []), { account_id: 'psp-1', kind: 'psp' }]
  const { rows } = await supplyOf({ ...market, accounts, identifiers: [...(market.identifiers ?? []), payee('one', 'psp-1'), payee('three', 'psp-1')] })
  const families = await rows('family', familySummary)
  expect(families.filter(({ tying }) => tying).map(({ kind, sites, siteIds, operators }) => [kind, sites, siteIds, operators])).toEqual([
    ['api_tag', 2, ['two', 'one'], 1],
    ['payee', 2, ['two', 'one'], 1],
    ['template', 2, ['two', 'one'], 1],
  ])
  expect(families.filter(({ tying }) => !tying)).toMatchObject([{ kind: 'payee', value: 'psp-1', siteIds: ['one', 'three'], operators: 2 }])
})

test('an operator sums up its sites: numbers, customers, money from prices, stores, rings, claims beside the grouping', async () => {
  const { rows } = await supplyOf(marketCase())
  const operators = await rows('operator', operatorSummary)
  const [operator] = operators.filter(({ grouped }) => grouped)
  expect(operator).toMatchObject({
    operatorNo: 1,
    sites: 2,
    numbers: 65,
    days: 6,
    customers: 6,
    suppliers: ['api9'],
    couriers: ['YTO'],
    stores: 2,
    rings: 1,
    turnoverFen: 3250,
    profitFen: 260,
    unpriced: 0,
    claims: [{ claim: 'op-1', sites: 2 }],
  })
  const [alone] = operators.filter(({ grouped }) => !grouped)
  expect(alone).toMatchObject({
    mainSite: 'three',
    sites: 1,
    numbers: 1,
    turnoverFen: null,
    profitFen: null,
    unpriced: 1,
    estimateLowFen: 3,
    estimateHighFen: 5,
  })
  const [detail] = (await rows('operator_detail', operatorDetail)).filter(({ sites }) => sites.length === 2)
  expect(detail?.days.reduce((sum, { numbers }) => sum + numbers, 0)).toBe(65)
  expect(detail?.rings).toEqual([{ ringId: 'ring', numbers: 60, stores: 1 }])
  expect(detail?.sites.find(({ siteId }) => siteId === 'two')).toMatchObject({
    through: 'one',
    shared: [{ kind: 'api_tag' }, { kind: 'payee' }, { kind: 'template' }],
  })
  expect((await rows('summary', groupingSummary))[0]).toMatchObject({
    sites: 3,
    grouped: 2,
    operators: 1,
    claimed: 3,
    bothPairs: 1,
    groupOnlyPairs: 0,
    claimOnlyPairs: 0,
  })
})

const ids = async (one: Rows): Promise<string[]> => (await (await supplyOf(one)).rows('operator', operatorSummary)).map(({ operatorId }) => operatorId)

test('claims are never read: other claims give the same groups', async () => {
  const rows = marketCase()
  expect(await ids({ ...rows, vendor_sites: rows.vendor_sites?.map((site) => ({ ...site, operator_id: 'everybody' })) ?? [] })).toEqual(await ids(rows))
})

test('a supplier is told by its API tag and by the beginning of upstream order numbers', async () => {
  const { rows } = await supplyOf(marketCase())
  expect(await rows('supplier', supplierSummary)).toMatchObject([
    { supplierId: 'api9', bases: ['api_tag', 'upstream'], sites: 2, operators: 1, numbers: 65, couriers: ['YTO'], claims: [{ claim: 'sup-1', sites: 1 }] },
  ])
})

test('outlets stand beside the others of their city, couriers before and after the summons, whatever it calls them', async () => {
  const { rows } = await supplyOf(marketCase())
  const outlets = await rows('outlet', outletSummary)
  const leak = outlets.find(({ outletKey }) => outletKey === 'YTO:leak')
  expect(leak).toMatchObject({ rank: 1, n: 60, flagged: 60, peers: 'city', peerN: 100, peerShare: 0.05, excess: true, beforeN: 30, afterN: 30 })
  expect(leak?.low).toBeCloseTo(0.9398, 3)
  expect(outlets.find(({ outletKey }) => outletKey === 'YTO:fair')?.excess).toBe(false)
  expect(await rows('courier', courierSummary)).toMatchObject([
    { courier: 'YTO', outlets: 2, excess: 1, n: 160, flagged: 65, sold: 66, soldPerDayBefore: 1.1, soldPerDayAfter: 11 },
  ])
})

test('sixty sold numbers in a row are a leaked range; an honest block with one in twenty sold is none', async () => {
  const { rows } = await supplyOf(marketCase())
  expect(await rows('range', rangeSummary)).toMatchObject([
    {
      first: 'YT10000000',
      last: 'YT10000059',
      span: 60,
      numbers: 60,
      sold: 60,
      honest: 0,
      density: 1,
      stores: 1,
      sites: ['one', 'two'],
      outlet: 'YTO:leak',
      outletShare: 1,
      customerCode: 'KH1',
    },
  ])
})

test('a block sold long ago and used again by an honest sender is no leaked range', async () => {
  const market = marketCase({ sold: 0 })
  const number_sales = Array.from({ length: 60 }, (_, n) => ({
    site_id: 'one',
    courier: 'YTO',
    waybill_no: `YT10000${String(n).padStart(3, '0')}`,
    sold_at: '2024-01-01T00:00:00',
  }))
  expect(await (await supplyOf({ ...market, number_sales })).rows('range', rangeSummary)).toEqual([])
})

test('records of the courier without an order count for their outlet: sold ones look empty, weighed ones do not', async () => {
  const { outlets = [], waybills = [], number_sales = [] } = marketCase()
  const { rows } = await supplyOf({ outlets, waybills, number_sales })
  expect((await rows('outlet', outletSummary)).map(({ outletKey, n, flagged, sold }) => ({ outletKey, n, flagged, sold }))).toEqual([
    { outletKey: 'YTO:fair', n: 100, flagged: 5, sold: 5 },
    { outletKey: 'YTO:leak', n: 60, flagged: 60, sold: 60 },
  ])
  expect(await rows('range', rangeSummary)).toMatchObject([{ first: 'YT10000000', last: 'YT10000059', stores: 0, outlet: 'YTO:leak', customerCode: 'KH1' }])
})

test('without any vendor data there are no operators, and outlets are counted all the same', async () => {
  const { stores = [], orders = [], waybills = [] } = marketCase()
  const { rows } = await supplyOf({ stores, orders, waybills })
  expect(await rows('operator', operatorSummary)).toEqual([])
  expect(await rows('outlet', outletSummary)).toMatchObject([{ peers: 'courier' }, { peers: 'courier' }])
})
