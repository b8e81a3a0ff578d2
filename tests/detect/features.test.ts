import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { INDICATORS } from '../../server/analysis/indicators/registry.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import { TABLES, type TableName } from '../../server/domain/tables.ts'
import { prepareFacts } from '../../server/evidence/features/facts.ts'
import { countMeasures } from '../../server/evidence/features/measures.ts'
import { quietTask } from '../../server/task.ts'
import { caseOf, type Cell, type Rows } from './evidenceCase.ts'

type Row = Record<string, Cell>
/** Rows of one store; `store` is its id, `n` makes ids of its own. */
type Make = (store: string) => Rows

const order = (store: string, n: number, more: Row = {}): Row => ({
  platform: 'p',
  order_id: `${store}-${n}`,
  store_id: store,
  created_at: '2026-03-02 10:00:00',
  ...more,
})
const shipped = (store: string, n: number, more: Row = {}): Row => order(store, n, { courier: 'YTO', waybill_no: `${store}-${n}`, ...more })
const waybill = (store: string, n: number, more: Row = {}): Row => ({ courier: 'YTO', waybill_no: `${store}-${n}`, picked_at: '2026-03-02 18:00:00', ...more })
const sale = (store: string, n: number, more: Row = {}): Row => ({
  site_id: 'kb.example',
  courier: 'YTO',
  waybill_no: `${store}-${n}`,
  sold_at: '2026-03-02 12:00:00',
  ...more,
})
const count = (n: number, make: (index: number) => Row): Row[] => Array.from({ length: n }, (_, index) => make(index))
/** One parcel with such a record. */
const parcel =
  (record: Row, ofOrder: Row = {}): Make =>
  (store) => ({ orders: [shipped(store, 0, ofOrder)], waybills: [waybill(store, 0, record)] })
const orders =
  (...cells: Row[]): Make =>
  (store) => ({ orders: cells.map((more, n) => order(store, n, more)) })
const paidBy =
  (payer: string, buyer: Row): Make =>
  (store) => ({
    orders: [order(store, 0, buyer)],
    payments: [{ payment_id: store, platform: 'p', order_id: `${store}-0`, payer_account: payer, amount_fen: 1, paid_at: '2026-03-02 10:00:00' }],
  })
const between = { from_city: '杭州', to_city: '北京市' }

interface Example {
  id: string
  says: string
  make: Make
  /** The measured value; null: not computable. */
  value: number | null
}

const EXAMPLES: Example[] = [
  { id: 'W1', says: 'nobody weighed it', make: parcel({ weight_source: 'none' }), value: 1 },
  { id: 'W1', says: 'the sender declared a weight', make: parcel({ weight_source: 'declared', weight_g: 500 }), value: 1 },
  {
    id: 'W1',
    says: 'the courier weighed ten parcels of ten weights',
    make: (s) => ({ orders: count(10, (n) => shipped(s, n)), waybills: count(10, (n) => waybill(s, n, { weight_source: 'measured', weight_g: 100 + n })) }),
    value: 0,
  },
  {
    id: 'W1',
    says: 'the courier weighed ten parcels of one weight',
    make: (s) => ({ orders: count(10, (n) => shipped(s, n)), waybills: count(10, (n) => waybill(s, n, { weight_source: 'measured', weight_g: 100 })) }),
    value: 1,
  },
  { id: 'W1', says: 'the record has no weight columns', make: parcel({}), value: null },
  { id: 'W2', says: 'no transit between two cities', make: parcel({ ...between, transit_count: 0 }), value: 1 },
  { id: 'W2', says: 'two scans between two cities', make: parcel({ ...between, scan_count: 3 }), value: 1 },
  { id: 'W2', says: 'four scans and a transit', make: parcel({ ...between, scan_count: 4, transit_count: 1 }), value: 0 },
  { id: 'W2', says: 'no transit inside one city', make: parcel({ from_city: '北京', to_city: '北京市', transit_count: 0 }), value: null },
  { id: 'W3', says: 'signed an hour before pickup', make: parcel({ signed_at: '2026-03-02 17:00:00' }), value: 1 },
  { id: 'W3', says: 'signed twenty minutes before pickup, within the skew of clocks', make: parcel({ signed_at: '2026-03-02 17:40:00' }), value: 0 },
  { id: 'W3', says: 'Hangzhou to Beijing in two hours', make: parcel({ ...between, signed_at: '2026-03-02 20:00:00' }), value: 1 },
  { id: 'W3', says: 'Hangzhou to Beijing in thirty hours', make: parcel({ ...between, signed_at: '2026-03-04 00:00:00' }), value: 0 },
  {
    id: 'W3',
    says: 'signed on the day of pickup, hours unknown',
    make: parcel({ picked_at: '2026-03-02', signed_at: '2026-03-02', day_only: ['picked_at', 'signed_at'] }),
    value: 0,
  },
  { id: 'W4', says: 'one outlet at both ends of two cities', make: parcel({ ...between, pickup_outlet: 'o', sign_outlet: 'o' }), value: 1 },
  { id: 'W4', says: 'two outlets', make: parcel({ ...between, pickup_outlet: 'o', sign_outlet: 'x' }), value: 0 },
  { id: 'W4', says: 'one outlet within a city', make: parcel({ from_city: '北京', to_city: '北京', pickup_outlet: 'o', sign_outlet: 'o' }), value: null },
  {
    id: 'W5',
    says: 'twenty-one in one second',
    make: (s) => ({
      orders: count(21, (n) => shipped(s, n)),
      waybills: count(21, (n) => waybill(s, n, { picked_at: '2026-03-02 18:00:07', pickup_outlet: s })),
    }),
    value: 1,
  },
  {
    id: 'W5',
    says: 'twenty in one second',
    make: (s) => ({
      orders: count(20, (n) => shipped(s, n)),
      waybills: count(20, (n) => waybill(s, n, { picked_at: '2026-03-02 18:00:07', pickup_outlet: s })),
    }),
    value: 0,
  },
  {
    id: 'W6',
    says: 'ten texts that differ in digits only',
    make: (s) => ({
      orders: count(10, (n) => shipped(s, n)),
      waybills: count(10, (n) => waybill(s, n, { sign_text: `已由门卫${n}代收` })),
      number_sales: count(10, (n) => sale(s, n)),
    }),
    value: 1,
  },
  {
    id: 'W6',
    says: 'ten texts of ten words',
    make: (s) => ({ orders: count(10, (n) => shipped(s, n)), waybills: count(10, (n) => waybill(s, n, { sign_text: '甲乙丙丁戊己庚辛壬癸'[n] ?? '' })) }),
    value: 0,
  },
  {
    id: 'W7',
    says: 'every parcel took the same time',
    make: (s) => ({ orders: count(5, (n) => shipped(s, n)), waybills: count(5, (n) => waybill(s, n, { signed_at: '2026-03-03 18:00:00' })) }),
    value: 0,
  },
  {
    id: 'W7',
    says: 'hours unknown',
    make: (s) => ({ orders: count(5, (n) => shipped(s, n)), waybills: count(5, (n) => waybill(s, n, { signed_at: '2026-03-03', day_only: ['signed_at'] })) }),
    value: null,
  },
  { id: 'W8', says: 'a site sold the number on the day', make: (s) => ({ orders: [shipped(s, 0)], number_sales: [sale(s, 0)] }), value: 1 },
  {
    id: 'W8',
    says: 'a site sold the number a year before',
    make: (s) => ({ orders: [shipped(s, 0)], number_sales: [sale(s, 0, { sold_at: '2025-03-01 12:00:00' })] }),
    value: 0,
  },
  { id: 'W8', says: 'another courier’s number', make: (s) => ({ orders: [shipped(s, 0)], number_sales: [sale(s, 0, { courier: 'ZTO' })] }), value: 0 },
  {
    id: 'W9',
    says: 'bought before the order',
    make: (s) => ({ orders: [shipped(s, 0)], number_sales: [sale(s, 0, { sold_at: '2026-03-02 09:59:00' })] }),
    value: 1,
  },
  {
    id: 'W9',
    says: 'bought after the order',
    make: (s) => ({ orders: [shipped(s, 0)], number_sales: [sale(s, 0, { sold_at: '2026-03-02 10:01:00' })] }),
    value: 0,
  },
  {
    id: 'W9',
    says: 'bought on the day, hour unknown',
    make: (s) => ({ orders: [shipped(s, 0)], number_sales: [sale(s, 0, { sold_at: '2026-03-02', day_only: ['sold_at'] })] }),
    value: 0,
  },
  {
    id: 'W10',
    says: 'two buyers under one number',
    make: (s) => ({ orders: [0, 1].map((n) => order(s, n, { courier: 'YTO', waybill_no: `${s}-x`, buyer_id: `${s}${n}` })) }),
    value: 1,
  },
  {
    id: 'W10',
    says: 'one buyer’s two orders in one parcel',
    make: (s) => ({ orders: [0, 1].map((n) => order(s, n, { courier: 'YTO', waybill_no: `${s}-x`, buyer_id: s })) }),
    value: 0,
  },
  {
    id: 'W10',
    says: 'two buyers a year apart',
    make: (s) => ({
      orders: [0, 1].map((n) => order(s, n, { courier: 'YTO', waybill_no: `${s}-x`, buyer_id: `${s}${n}`, created_at: `202${n + 5}-03-02 10:00:00` })),
    }),
    value: 0,
  },
  { id: 'W11', says: 'another city than ordered', make: parcel({ to_city: '北京' }, { recipient_city: '上海' }), value: 1 },
  { id: 'W11', says: 'the same city, written longer', make: parcel({ to_city: '北京市' }, { recipient_city: '北京' }), value: 0 },
  {
    id: 'W11',
    says: 'a masked phone with the same last digits',
    make: parcel({ recipient_phone: '138****1234' }, { recipient_phone: '13800001234' }),
    value: 0,
  },
  { id: 'W11', says: 'a wholly masked phone', make: parcel({ recipient_phone: '138********' }, { recipient_phone: '13800001234' }), value: null },
  {
    id: 'W12',
    says: 'sent from elsewhere',
    make: (s) => ({ ...parcel({ from_city: '北京' })(s), stores: [{ platform: 'p', store_id: s, ship_from_city: '上海' }] }),
    value: 1,
  },
  {
    id: 'W12',
    says: 'sent from the store’s city',
    make: (s) => ({ ...parcel({ from_city: '上海市' })(s), stores: [{ platform: 'p', store_id: s, ship_from_city: '上海' }] }),
    value: 0,
  },
  {
    id: 'W13',
    says: 'five buyers at one address',
    make: (s) => ({ orders: count(5, (n) => order(s, n, { buyer_id: `${s}${n}`, recipient_address: `${s}路1号` })) }),
    value: 1,
  },
  {
    id: 'W13',
    says: 'four buyers at one address',
    make: (s) => ({ orders: count(4, (n) => order(s, n, { buyer_id: `${s}${n}`, recipient_address: `${s}路1号` })) }),
    value: 0,
  },
  {
    id: 'W13',
    says: 'five buyers at a station',
    make: (s) => ({ orders: count(5, (n) => order(s, n, { buyer_id: `${s}${n}`, recipient_address: `${s}驿站` })) }),
    value: 0,
  },
  {
    id: 'S1',
    says: 'three orders on the day after opening',
    make: (s) => ({
      ...orders({}, {}, { created_at: '2026-03-03 09:00:00' }, { created_at: '2026-03-03 11:00:00' })(s),
      stores: [{ platform: 'p', store_id: s, opened_at: '2026-03-01' }],
    }),
    value: 3,
  },
  { id: 'S1', says: 'an old store', make: (s) => ({ ...orders({})(s), stores: [{ platform: 'p', store_id: s, opened_at: '2024-03-01' }] }), value: null },
  {
    id: 'S2',
    says: 'closed after five days',
    make: (s) => ({
      ...orders({ amount_fen: 1 }, { created_at: '2026-03-06 10:00:00' })(s),
      stores: [{ platform: 'p', store_id: s, opened_at: '2026-03-01', closed_at: '2026-03-09' }],
    }),
    value: 5,
  },
  {
    id: 'S2',
    says: 'still selling when the case ends',
    make: (s) => ({ ...orders({ created_at: '2026-05-30 10:00:00' })(s), stores: [{ platform: 'p', store_id: s, opened_at: '2026-03-01' }] }),
    value: null,
  },
  { id: 'S3', says: 'two hundred yuan', make: orders({ amount_fen: 20_000 }), value: 1 },
  { id: 'S3', says: 'twenty yuan', make: orders({ amount_fen: 2_000 }), value: 1 },
  { id: 'S3', says: 'forty yuan', make: orders({ amount_fen: 4_000 }), value: 0 },
  { id: 'S3', says: 'an order that nobody paid', make: orders({ amount_fen: 4_001, paid_at: '2026-03-02 10:00:00' }, { amount_fen: 20_000 }), value: 0 },
  { id: 'S4', says: 'signed and not reviewed', make: orders({ confirmed_at: '2026-03-05', reviewed: false }), value: 0 },
  { id: 'S4', says: 'signed and reviewed', make: orders({ confirmed_at: '2026-03-05', reviewed: true }), value: 1 },
  { id: 'S4', says: 'reviews unknown', make: orders({ confirmed_at: '2026-03-05' }), value: null },
  { id: 'S5', says: 'one article sold twice', make: orders({ sku: 'a' }, { sku: 'a' }), value: 1 },
  { id: 'S5', says: 'no article named', make: orders({}), value: null },
  { id: 'S6', says: 'paid from another account', make: paidBy('x', { buyer_account: 'y' }), value: 1 },
  { id: 'S6', says: 'paid from the buyer’s account', make: paidBy('y', { buyer_account: 'y' }), value: 0 },
  { id: 'S6', says: 'only a buyer id, which no payer shares', make: paidBy('x', { buyer_id: 'n' }), value: null },
  { id: 'S7', says: 'paid at 23:00', make: orders({ paid_at: '2026-03-02 23:00:00' }), value: 1 },
  { id: 'S7', says: 'paid at 04:59', make: orders({ paid_at: '2026-03-02 04:59:00' }), value: 1 },
  { id: 'S7', says: 'paid at 05:00', make: orders({ paid_at: '2026-03-02 05:00:00' }), value: 0 },
  { id: 'S7', says: 'hour unknown', make: orders({ paid_at: '2026-03-02', day_only: ['paid_at'] }), value: null },
  {
    id: 'S8',
    says: 'all withdrawn',
    make: (s) => ({
      ...orders({ amount_fen: 100, confirmed_at: '2026-03-03 10:00:00' })(s),
      withdrawals: [{ withdrawal_id: s, platform: 'p', store_id: s, amount_fen: 100, at: '2026-03-03 12:00:00' }],
    }),
    value: 1,
  },
  {
    id: 'S8',
    says: 'half withdrawn',
    make: (s) => ({
      ...orders({ amount_fen: 100, confirmed_at: '2026-03-03 10:00:00' })(s),
      withdrawals: [{ withdrawal_id: s, platform: 'p', store_id: s, amount_fen: 50, at: '2026-03-03 12:00:00' }],
    }),
    value: 0.5,
  },
  {
    id: 'S8',
    says: 'withdrawn before it was signed for',
    make: (s) => ({
      ...orders({ amount_fen: 100, confirmed_at: '2026-03-03 10:00:00' })(s),
      withdrawals: [{ withdrawal_id: s, platform: 'p', store_id: s, amount_fen: 50, at: '2026-03-03 09:00:00' }],
    }),
    value: null,
  },
  {
    id: 'R1',
    says: 'three stores on one phone',
    make: (s) => ({ identifiers: [s, `${s}b`, `${s}c`].map((id) => ({ owner_type: 'store', owner_id: `p:${id}`, kind: 'phone', value: s })) }),
    value: 3,
  },
  { id: 'R1', says: 'a phone of its own', make: (s) => ({ identifiers: [{ owner_type: 'store', owner_id: `p:${s}`, kind: 'phone', value: s }] }), value: null },
  {
    id: 'R1',
    says: 'sixty-one stores on one phone',
    make: (s) => ({ identifiers: count(61, (n) => ({ owner_type: 'store', owner_id: `p:${n === 0 ? s : s + String(n)}`, kind: 'phone', value: s })) }),
    value: null,
  },
  {
    id: 'R3',
    says: 'two codes on one day',
    make: (s) => ({
      qr_codes: count(2, (n) => ({ qr_id: `${s}${n}`, platform: 'p', store_id: s, first_seen: '2026-03-02 10:00:00', last_seen: '2026-03-02 10:05:00' })),
    }),
    value: 2,
  },
  {
    id: 'R3',
    says: 'codes whose hours are unknown',
    make: (s) => ({
      qr_codes: [{ qr_id: s, platform: 'p', store_id: s, first_seen: '2026-03-02', last_seen: '2026-03-02', day_only: ['first_seen', 'last_seen'] }],
    }),
    value: null,
  },
  { id: 'against.reviews', says: 'one of two reviewed', make: orders({ reviewed: true }, { reviewed: false }), value: 0.5 },
  { id: 'against.reviews', says: 'unknown', make: orders({}), value: null },
  { id: 'against.returns', says: 'sent back', make: orders({ returned: true }), value: 1 },
  { id: 'against.returns', says: 'kept', make: orders({ returned: false }), value: 0 },
  {
    id: 'against.weights',
    says: 'ten weights',
    make: (s) => ({ orders: count(10, (n) => shipped(s, n)), waybills: count(10, (n) => waybill(s, n, { weight_source: 'measured', weight_g: 100 + n })) }),
    value: 1,
  },
  { id: 'against.weights', says: 'declared', make: parcel({ weight_source: 'declared', weight_g: 9 }), value: 0 },
  { id: 'against.complaints', says: 'complained', make: orders({ complained: true }), value: 1 },
  { id: 'against.complaints', says: 'content', make: orders({ complained: false }), value: 0 },
  { id: 'against.refunds', says: 'paid back, nothing returned', make: orders({ refund_fen: 5 }), value: 1 },
  { id: 'against.refunds', says: 'paid back for returned goods', make: orders({ refund_fen: 5, returned: true }), value: 0 },
  {
    id: 'against.payouts',
    says: 'the buyer gets money over one account between',
    make: (s) => ({
      ...paidBy(`${s}y`, { buyer_account: `${s}y` })(s),
      withdrawals: [{ withdrawal_id: s, platform: 'p', store_id: s, account_id: s, amount_fen: 1, at: '2026-03-04' }],
      transfers: [
        { transfer_id: `${s}1`, from_account: s, to_account: `${s}w`, amount_fen: 1, at: '2026-03-05' },
        { transfer_id: `${s}2`, from_account: `${s}w`, to_account: `${s}y`, amount_fen: 1, at: '2026-03-06' },
      ],
    }),
    value: 1,
  },
  {
    id: 'against.payouts',
    says: 'the money goes elsewhere',
    make: (s) => ({
      ...paidBy(`${s}y`, { buyer_account: `${s}y` })(s),
      withdrawals: [{ withdrawal_id: s, platform: 'p', store_id: s, account_id: s, amount_fen: 1, at: '2026-03-04' }],
      transfers: [{ transfer_id: `${s}1`, from_account: s, to_account: `${s}w`, amount_fen: 1, at: '2026-03-05' }],
    }),
    value: 0,
  },
]

const storeOf = (index: number): string => `e${index}`
let measured: Map<string, number>
let close: () => Promise<void>

beforeAll(async () => {
  const all: Partial<Record<TableName, Row[]>> = {
    orders: [
      { platform: 'p', order_id: 'first', store_id: 'edge', created_at: '2025-01-01 10:00:00' },
      { platform: 'p', order_id: 'last', store_id: 'edge', created_at: '2026-06-01 10:00:00' },
    ],
  }
  EXAMPLES.forEach(({ make }, index) => {
    const made = make(storeOf(index))
    for (const { name } of TABLES) {
      const rows = made[name]
      if (rows) (all[name] ??= []).push(...rows)
    }
  })
  const kase = await caseOf(all)
  close = async () => kase.close()
  const settings = resolveSettings()
  await prepareFacts(kase.evidence, settings, quietTask())
  await countMeasures(kase.evidence, settings, quietTask())
  const rows = await kase.evidence.all(
    'SELECT s.key, m.indicator, m.value FROM measure m JOIN scope s ON s.sid = m.sid',
    z.object({ key: z.string(), indicator: z.string(), value: z.number() }),
  )
  measured = new Map(rows.map(({ key, indicator, value }) => [`${key} ${indicator}`, value]))
})
afterAll(async () => close())

describe.each(INDICATORS.map(({ id }) => id).filter((id) => EXAMPLES.some((example) => example.id === id)))('%s', (id) => {
  test.each(EXAMPLES.map((example, index) => ({ ...example, index })).filter((example) => example.id === id))('$says: $value', ({ index, value }) => {
    const found = measured.get(`p:${storeOf(index)} ${id}`) ?? null
    expect(found === null ? null : Math.round(found * 1000) / 1000).toBe(value)
  })
})
