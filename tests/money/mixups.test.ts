import { afterEach, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { detect } from '../../server/casework/detect.ts'
import { explainStore } from '../../server/casework/explain.ts'
import { listMixups } from '../../server/casework/mixups.ts'
import { quietTask } from '../../server/task.ts'
import { caseOf, type Cell, type Rows } from '../detect/evidenceCase.ts'

const open: Case[] = []
afterEach(async () => {
  for (const kase of open.splice(0)) await kase.close()
})

interface Batch {
  /** Of 40 orders: how many buyers review, complain, and whether others pay. */
  reviews?: number
  complaints?: number
  payer?: string | null
  victim?: Record<string, Cell>
  more?: Record<string, Cell>[]
}

/** A store that ships 40 bought numbers without goods; the last order is the victim's. */
function batch({ reviews = 30, complaints = 1, payer = null, victim = {}, more = [] }: Batch = {}): Rows {
  const rows: Required<Pick<Rows, 'orders' | 'waybills' | 'number_sales' | 'payments'>> = { orders: [], waybills: [], number_sales: [], payments: [] }
  for (let n = 0; n < 40; n++) {
    const last = n >= 40 - complaints
    const at = `2026-03-${String(1 + (n % 20)).padStart(2, '0')} 12:00:00`
    rows.orders.push({
      platform: 'p',
      order_id: `o${n}`,
      store_id: 's',
      buyer_id: `b${n}`,
      buyer_account: `b${n}@pay`,
      amount_fen: 9900,
      created_at: at,
      paid_at: at,
      confirmed_at: last ? null : at,
      courier: 'YTO',
      waybill_no: `N${n}`,
      reviewed: n < reviews,
      complained: last,
      returned: false,
      refund_fen: 0,
      ...(n === 39 ? victim : {}),
    })
    rows.payments.push({ payment_id: `y${n}`, platform: 'p', order_id: `o${n}`, payer_account: payer ?? `b${n}@pay`, amount_fen: 9900, paid_at: at })
    rows.waybills.push({
      courier: 'YTO',
      waybill_no: `N${n}`,
      picked_at: at,
      signed_at: at,
      weight_source: 'none',
      from_city: '杭州',
      to_city: '北京',
      scan_count: 2,
      transit_count: 0,
    })
    rows.number_sales.push({ site_id: 'kb.example', courier: 'YTO', waybill_no: `N${n}`, sold_at: at })
  }
  rows.orders.push(...more)
  return rows
}

async function found(rows: Rows): Promise<string[]> {
  const kase = await caseOf(rows)
  open.push(kase)
  await detect(kase, {}, quietTask())
  return (await listMixups(kase, { offset: 0, limit: 10 })).mixups.map(({ orderKey }) => orderKey)
}

test('one buyer who complains, unconfirmed and unreviewed, in a batch of hired buyers may be a mix-up victim', async () => {
  expect(await found(batch())).toEqual(['p:o39'])
  const [kase] = open
  if (!kase) throw new Error('No case.')
  const { mixups } = await listMixups(kase, { offset: 0, limit: 10, storeKey: 'p:s' })
  expect(mixups[0]).toMatchObject({ storeKey: 'p:s', ringId: null, buyerId: 'b39' })
  expect(mixups[0]?.for.length).toBeGreaterThan(3)
  expect((await listMixups(kase, { offset: 0, limit: 10, ringId: 'none' })).total).toBe(0)
})

test('a buyer who reviewed, whom others paid for or who confirmed receipt is none', async () => {
  expect(await found(batch({ victim: { reviewed: true } }))).toEqual([])
  expect(await found(batch({ victim: { buyer_account: 'other@pay' } }))).toEqual([])
  expect(await found(batch({ victim: { confirmed_at: '2026-03-20 12:00:00' } }))).toEqual([])
})

test('many complaints are a store that does not ship; without hired buyers there is no batch; gamblers’ payers make a code merchant', async () => {
  expect(await found(batch({ complaints: 12, reviews: 20 }))).toEqual([])
  expect(await found(batch({ reviews: 4 }))).toEqual([])
  expect(await found(batch({ payer: 'gambler@pay', victim: { buyer_account: 'gambler@pay' } }))).toEqual([])
})

test('one complaint does not make a brushing store a no-ship store', async () => {
  await found(batch({ complaints: 1 }))
  await found(batch({ complaints: 0 }))
  const hypotheses = await Promise.all(open.map(async (kase) => (await explainStore(kase, 'p:s')).hypothesis))
  expect(hypotheses).not.toContain('no_ship')
  expect(hypotheses[0]).toBe(hypotheses[1])
})
