import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { resolveSettings } from '../../server/analysis/settings.ts'
import type { Case } from '../../server/casework/case.ts'
import { prepareFacts } from '../../server/evidence/features/facts.ts'
import { gatedPairs } from '../../server/evidence/links/pairs.ts'
import { quietTask } from '../../server/task.ts'
import { customers } from './customers.ts'
import { caseOf, type Cell, type Rows } from './evidenceCase.ts'

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})

/** The log-odds of each link kind between stores `a` and `b`, all stores being gated. */
async function termsOf(rows: Rows, settings: Record<string, unknown> = {}): Promise<Record<string, number>> {
  const kase = await caseOf(rows)
  open.push(kase)
  const database = await kase.evidence.another()
  const resolved = resolveSettings(settings)
  await prepareFacts(database, resolved, quietTask())
  const stores = await database.all('SELECT sid, key FROM scope ORDER BY sid', z.object({ sid: z.number(), key: z.string() }))
  const pairs = await gatedPairs(
    database,
    stores.map(({ sid }) => sid),
    resolved,
    quietTask(),
  )
  database.close()
  const name = new Map(stores.map(({ sid, key }) => [sid, key]))
  const pair = pairs.find(({ a, b }) => name.get(a) === 'p:a' && name.get(b) === 'p:b')
  return Object.fromEntries(pair?.terms.map(({ kind, logOdds }) => [kind, logOdds]) ?? [])
}

const ids = (kind: string, owners: string[], value = 'v'): Rows => ({
  identifiers: owners.map((owner) => ({ owner_type: 'store', owner_id: `p:${owner}`, kind, value })),
})
const many = (n: number): string[] => ['a', 'b', ...Array.from({ length: n - 2 }, (_, index) => `x${String(index)}`)]

const RHO: Record<string, number> = { device: 4, mac: 4, id_number: 4, payee: 4, phone: 2, legal_person: 2, licence: 2, wechat: 2, qq: 2, email: 2, ip: 1 }

test.each(Object.entries(RHO))('two stores with one %s are linked by ln(20 ρ)', async (kind, rho) => {
  expect(await termsOf(ids(kind, ['a', 'b']))).toEqual({ [kind]: Math.round(Math.log(rho * 20) * 100) / 100 })
})

test('two stores with two phones are not linked', async () => {
  expect(await termsOf({ identifiers: ['a', 'b'].map((owner) => ({ owner_type: 'store', owner_id: `p:${owner}`, kind: 'phone', value: owner })) })).toEqual({})
})

test('an outlet, an address or a kind that is no link links nobody', async () => {
  expect(await termsOf(ids('address', ['a', 'b']))).toEqual({})
})

test('the more stores share a value the less it says, and more than sixty say nothing', async () => {
  const [two, twenty, sixty, more] = [
    await termsOf(ids('phone', many(2))),
    await termsOf(ids('phone', many(20))),
    await termsOf(ids('phone', many(60))),
    await termsOf(ids('phone', many(61))),
  ]
  expect(two['phone']).toBeGreaterThan(twenty['phone'] ?? 0)
  expect(twenty['phone']).toBeGreaterThan(sixty['phone'] ?? 0)
  expect(sixty['phone']).toBeGreaterThan(0)
  expect(more).toEqual({})
})

const withdrawals = (account: (store: string) => string): Rows => ({
  withdrawals: ['a', 'b'].map((store) => ({
    withdrawal_id: store,
    platform: 'p',
    store_id: store,
    account_id: account(store),
    amount_fen: 1,
    at: '2026-03-01 10:00:00',
  })),
})

test('two stores that withdraw to one bank account are linked, to two accounts not', async () => {
  expect(Object.keys(await termsOf(withdrawals(() => 'one')))).toEqual(['bank_account'])
  expect(await termsOf(withdrawals((store) => store))).toEqual({})
})

test('a payment firm’s collecting account links nobody', async () => {
  expect(await termsOf({ ...withdrawals(() => 'one'), accounts: [{ account_id: 'one', kind: 'psp' }] })).toEqual({})
})

const codes = (more: (store: string) => Record<string, Cell>): Rows => ({
  qr_codes: ['a', 'b'].map((store) => ({ qr_id: `q${store}`, platform: 'p', store_id: store, ...more(store) })),
})

test('codes that pay into one account link their stores, into two accounts not', async () => {
  expect(Object.keys(await termsOf(codes(() => ({ account_id: 'one' }))))).toEqual(['qr_account'])
  expect(await termsOf(codes((store) => ({ account_id: store })))).toEqual({})
})

test('one gambling site behind the codes links weakly, two sites not at all', async () => {
  const { gambling_site: shared } = await termsOf(codes(() => ({ gambling_site: 'g.invalid' })))
  expect(shared).toBeCloseTo(Math.log(4), 2)
  expect(await termsOf(codes((store) => ({ gambling_site: store })))).toEqual({})
})

test('one recorded controller links two stores', async () => {
  const controls = ['a', 'b'].map((store) => ({ person_id: 'P1', target_type: 'store', target_id: `p:${store}` }))
  expect(Object.keys(await termsOf({ controls, ...ids('phone', ['c']) }))).toEqual([])
  expect(Object.keys(await termsOf({ controls, stores: ['a', 'b'].map((store) => ({ platform: 'p', store_id: store })) }))).toEqual(['controller'])
})

/** Each store buys one number a day at a site, on the given days, with the accounts given. */
function buying(stores: Record<string, { site: string; days: number[]; account?: string }>): Rows {
  const rows = { orders: [] as Record<string, Cell>[], number_sales: [] as Record<string, Cell>[] }
  for (const [store, { site, days, account }] of Object.entries(stores)) {
    for (const day of days) {
      const time = new Date(Date.UTC(2026, 0, day, 12)).toISOString().slice(0, 19)
      rows.orders.push({ platform: 'p', order_id: `${store}${day}`, store_id: store, created_at: time, courier: 'YTO', waybill_no: `${store}${day}` })
      rows.number_sales.push({ site_id: site, courier: 'YTO', waybill_no: `${store}${day}`, sold_at: time, ...(account ? { site_account: account } : {}) })
    }
  }
  return rows
}
const others = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`o${n}`, { site: 'big.example', days: [1 + n * 12, 100 - n * 3] }]))

test('two stores that buy at a rare site on the same days are in lockstep', async () => {
  const terms = await termsOf(buying({ a: { site: 'rare.example', days: [10, 20, 30, 40] }, b: { site: 'rare.example', days: [10, 20, 30, 40] }, ...others }))
  expect(terms['vendor_day']).toBeGreaterThan(2)
  expect(terms['vendor_sites']).toBeCloseTo(Math.log(0.6 / 0.2), 1)
})

test('the same site on far days is no lockstep', async () => {
  expect(
    await termsOf(buying({ a: { site: 'rare.example', days: [10, 20, 30, 40] }, b: { site: 'rare.example', days: [13, 23, 33, 43] }, ...others })),
  ).toEqual({})
})

test('the same days at two sites are no lockstep', async () => {
  expect(await termsOf(buying({ a: { site: 'one.example', days: [10, 20, 30] }, b: { site: 'two.example', days: [10, 20, 30] }, ...others }))).toEqual({})
})

test('two stores that buy every day meet by chance', async () => {
  const days = Array.from({ length: 90 }, (_, index) => index + 1)
  expect(await termsOf(buying({ a: { site: 'rare.example', days }, b: { site: 'rare.example', days }, ...others }))).toEqual({})
})

const bought = (account: (store: string) => string): Rows =>
  buying({ a: { site: 's.example', days: [10], account: account('a') }, b: { site: 's.example', days: [50], account: account('b') } })

test('one account at a vendor site links the stores that it bought for', async () => {
  expect(Object.keys(await termsOf(bought(() => 'u1')))).toEqual(['site_account'])
  expect(await termsOf(bought((store) => store))).toEqual({})
})

test('common payers beyond chance show a pool and add next to nothing', async () => {
  expect(await termsOf(customers(8, {}))).toEqual({ payer_overlap: 0.1 })
  expect(await termsOf(customers(2, {}))).toEqual({})
})

test('common buyers who review link two stores, a few of them or buyers who do nothing of the kind do not', async () => {
  expect(await termsOf(customers(8, { reviewed: true }))).toEqual({ buyer_overlap: 4, payer_overlap: 0.1 })
  expect((await termsOf(customers(4, { reviewed: true })))['buyer_overlap']).toBeUndefined()
})

test('a run may set ρ for a kind', async () => {
  expect(await termsOf(ids('phone', ['a', 'b']), { links: { phone: 0.5 } })).toEqual({ phone: Math.round(Math.log(10) * 100) / 100 })
})
