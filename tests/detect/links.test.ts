import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { OVERLAPS } from '../../server/analysis/links/overlap.ts'
import { SHARED_KINDS } from '../../server/analysis/links/registry.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import type { Case } from '../../server/casework/case.ts'
import { TABLES } from '../../server/domain/tables.ts'
import { prepareFacts } from '../../server/evidence/features/facts.ts'
import { gatedPairs } from '../../server/evidence/links/pairs.ts'
import { quietTask } from '../../server/task.ts'
import { customers } from './customers.ts'
import { caseOf, type Cell, type Rows } from './evidenceCase.ts'
import { SHARED_EXAMPLES } from './examples/shared.ts'

type Terms = Record<string, number>

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})

/** The log-odds of each link kind by pair of stores (`p:a p:b`, in order), all stores being gated. */
async function allTerms(rows: Rows, settings: Record<string, unknown> = {}): Promise<Map<string, Terms>> {
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
  return new Map(pairs.map(({ a, b, terms }) => [`${name.get(a)} ${name.get(b)}`, Object.fromEntries(terms.map(({ kind, logOdds }) => [kind, logOdds]))]))
}

async function termsOf(rows: Rows, settings: Record<string, unknown> = {}): Promise<Terms> {
  return (await allTerms(rows, settings)).get('p:a p:b') ?? {}
}

/** Every example of a shared value in one case, with stores of its own. */
function sharedRows(storesOf: (index: number) => [string, string]): Rows {
  const all: Rows = {}
  SHARED_EXAMPLES.forEach(({ make }, index) => {
    const made = make(...storesOf(index))
    for (const { name } of TABLES) (all[name] ??= []).push(...(made[name] ?? []))
  })
  return all
}

describe('a shared value', () => {
  let found: Map<string, Terms>
  beforeAll(async () => {
    found = await allTerms(sharedRows((index) => [`e${index}a`, `e${index}b`]))
  })

  test.each(SHARED_EXAMPLES.map((example, index) => ({ ...example, index })))('$kind: $says', ({ index, terms }) => {
    expect(found.get(`p:e${index}a p:e${index}b`) ?? {}).toEqual(terms)
  })

  test('says the same under other store ids, in another order of the rows and beside stores that have nothing to do with it', async () => {
    const rows = sharedRows((index) => [`y${99 - index}`, `z${99 - index}`])
    for (const { name } of TABLES) rows[name]?.reverse()
    rows.identifiers?.push(...['u', 'v', 'w'].map((store) => ({ owner_type: 'store', owner_id: `p:${store}`, kind: 'phone', value: store })))
    const other = await allTerms(rows)
    SHARED_EXAMPLES.forEach(({ terms }, index) => expect(other.get(`p:y${99 - index} p:z${99 - index}`) ?? {}).toEqual(terms))
  })
})

test('every kind of shared value has an example that links and one that does not; every kind of people in common is tested below', () => {
  for (const { id } of SHARED_KINDS) {
    const linked = SHARED_EXAMPLES.filter(({ kind }) => kind === id).map(({ terms }) => id in terms)
    expect([id, linked.includes(true), linked.includes(false)]).toEqual([id, true, true])
  }
  expect(OVERLAPS.map(({ id }) => id)).toEqual(['buyer_overlap', 'payer_overlap'])
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

test('common payers beyond chance show a pool and add next to nothing', async () => {
  expect(await termsOf(customers(8, {}))).toEqual({ payer_overlap: 0.1 })
  expect(await termsOf(customers(2, {}))).toEqual({})
})

test('common buyers who review link two stores, a few of them or buyers who do nothing of the kind do not', async () => {
  expect(await termsOf(customers(8, { reviewed: true }))).toEqual({ buyer_overlap: 4, payer_overlap: 0.1 })
  expect((await termsOf(customers(4, { reviewed: true })))['buyer_overlap']).toBeUndefined()
})

/** Eight people order at both stores and others pay; with `own`, each also pays once for himself, at a third store. */
function paidForByOthers(own: boolean): Rows {
  const rows = customers(8, {})
  for (const order of rows.orders ?? []) order['buyer_account'] = `own-${String(order['buyer_id'])}`
  if (!own) return rows
  for (let n = 0; n < 8; n++) {
    const order_id = `self${n}`
    rows.orders?.push({
      platform: 'p',
      order_id,
      store_id: 'crowd',
      buyer_id: `shared${n}`,
      buyer_account: `own-shared${n}`,
      created_at: '2026-03-01 10:00:00',
    })
    rows.payments?.push({ payment_id: order_id, platform: 'p', order_id, payer_account: `own-shared${n}`, amount_fen: 1, paid_at: '2026-03-01 10:00:00' })
  }
  return rows
}

test('common buyers for whom others always pay link two stores; those who also pay for themselves do not', async () => {
  expect((await termsOf(paidForByOthers(false)))['buyer_overlap']).toBe(4)
  expect((await termsOf(paidForByOthers(true)))['buyer_overlap']).toBeUndefined()
})

test('a run may set ρ for a kind', async () => {
  const phone: Rows = { identifiers: ['a', 'b'].map((store) => ({ owner_type: 'store', owner_id: `p:${store}`, kind: 'phone', value: 'v' })) }
  expect(await termsOf(phone, { links: { phone: 0.5 } })).toEqual({ phone: Math.round(Math.log(10) * 100) / 100 })
})

/** Stores that are paid by pools of people, each store by half of its pool; all of them buy at one site on the same days. */
function paidByPools(pools: Record<string, string>): Rows {
  const rows = buying(
    Object.fromEntries([...Object.keys(pools).map((store) => [store, { site: 'rare.example', days: [10, 20, 30, 40] }] as const), ...Object.entries(others)]),
  )
  const payments: Record<string, Cell>[] = []
  Object.entries(pools).forEach(([store, pool], place) => {
    for (let n = 0; n < 30; n++)
      payments.push({
        payment_id: `${store}${n}`,
        platform: 'p',
        order_id: `paid-${store}${n}`,
        payer_account: `${pool}${(n + place) % 40}`,
        amount_fen: 1,
        paid_at: '2026-01-10 10:00:00',
      })
    for (let n = 0; n < 30; n++) rows.orders?.push({ platform: 'p', order_id: `paid-${store}${n}`, store_id: store, created_at: '2026-01-10 09:00:00' })
  })
  for (let n = 0; n < 3000; n++) {
    payments.push({ payment_id: `x${n}`, platform: 'p', order_id: `x${n}`, payer_account: `x${n}`, amount_fen: 1, paid_at: '2026-01-10 10:00:00' })
    rows.orders?.push({ platform: 'p', order_id: `x${n}`, store_id: `crowd${n % 20}`, created_at: '2026-01-10 09:00:00' })
  }
  return { ...rows, payments }
}

test('two stores of different pools of payers are set apart; two of one pool are not', async () => {
  const found = await allTerms(paidByPools({ a: 'm', b: 'n', c: 'm', d: 'n', e: 'm', f: 'n' }))
  expect(found.get('p:a p:b')?.['payer_apart'] ?? -4).toBe(-4)
  expect(found.get('p:a p:c')?.['vendor_day']).toBeGreaterThan(2)
  expect(found.get('p:a p:c')).not.toHaveProperty('payer_apart')
  const weight = (pair: string): number => Object.values(found.get(pair) ?? {}).reduce((sum, odds) => sum + odds, 0)
  expect(weight('p:a p:b')).toBeLessThan(weight('p:a p:c') - 2)
})

test('payers who turn up at no other store set nobody apart', async () => {
  const found = await allTerms(paidByPools({ a: 'm', b: 'n' }))
  expect(found.get('p:a p:b')).not.toHaveProperty('payer_apart')
})
