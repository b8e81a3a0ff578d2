import type { Rows } from '../evidenceCase.ts'
import { count, shipped, waybill, type Row } from './rows.ts'

/** Two stores of given ids, and the link kinds that the pair has. */
export interface SharedExample {
  kind: string
  says: string
  make: (a: string, b: string) => Rows
  /** Log-odds by kind; none: not linked. */
  terms: Record<string, number>
}

type Value = (store: string, a: string) => string
const one: Value = (_, a) => `of ${a}`
const each: Value = (store) => `of ${store}`
/** ln(20 ρ / (stores − 1)). */
const odds = (rho: number, stores = 2): number => Math.round(Math.log((rho * 20) / (stores - 1)) * 100) / 100

const identifiers = (kind: string, owners: readonly string[], value: string): Row[] =>
  owners.map((owner) => ({ owner_type: 'store', owner_id: `p:${owner}`, kind, value }))
const withMore = (a: string, b: string, stores: number): string[] => [a, b, ...count(stores - 2, (n) => ({ id: `${a}x${n}` })).map(({ id }) => String(id))]

const withdrawals =
  (value: Value, kind: string | null) =>
  (a: string, b: string): Rows => ({
    withdrawals: [a, b].map((store) => ({
      withdrawal_id: store,
      platform: 'p',
      store_id: store,
      account_id: value(store, a),
      amount_fen: 1,
      at: '2026-03-01 10:00:00',
    })),
    accounts: [...new Set([a, b].map((store) => value(store, a)))].map((account_id) => ({ account_id, kind })),
  })
const codes =
  (column: 'account_id' | 'gambling_site', value: Value) =>
  (a: string, b: string): Rows => ({ qr_codes: [a, b].map((store) => ({ qr_id: `q${store}`, platform: 'p', store_id: store, [column]: value(store, a) })) })
const controls =
  (value: Value) =>
  (a: string, b: string): Rows => ({
    controls: [a, b].map((store) => ({ person_id: value(store, a), target_type: 'store', target_id: `p:${store}` })),
    stores: [a, b].map((store) => ({ platform: 'p', store_id: store })),
  })
const sales =
  (value: Value) =>
  (a: string, b: string): Rows => ({
    orders: [a, b].map((store) => shipped(store, 0)),
    number_sales: [a, b].map((store, n) => ({
      site_id: `${a}.example`,
      site_account: value(store, a),
      courier: 'YTO',
      waybill_no: `${store}-0`,
      sold_at: `2026-03-0${2 + 5 * n} 12:00:00`,
    })),
  })
const sent =
  (value: Value, record: Row, stores = 2) =>
  (a: string, b: string): Rows => {
    const names = withMore(a, b, stores)
    return { orders: names.map((store) => shipped(store, 0)), waybills: names.map((store) => waybill(store, 0, { sender_phone: value(store, a), ...record })) }
  }

const RHO = { device: 4, mac: 4, id_number: 4, payee: 4, phone: 2, legal_person: 2, licence: 2, wechat: 2, qq: 2, email: 2, ip: 1 }

export const SHARED_EXAMPLES: readonly SharedExample[] = [
  ...Object.entries(RHO).flatMap(([kind, rho]): SharedExample[] => [
    { kind, says: 'one', make: (a, b) => ({ identifiers: identifiers(kind, [a, b], a) }), terms: { [kind]: odds(rho) } },
    { kind, says: 'two', make: (a, b) => ({ identifiers: [a, b].flatMap((store) => identifiers(kind, [store], store)) }), terms: {} },
  ]),
  {
    kind: 'phone',
    says: 'one of twenty stores',
    make: (a, b) => ({ identifiers: identifiers('phone', withMore(a, b, 20), a) }),
    terms: { phone: odds(2, 20) },
  },
  { kind: 'phone', says: 'one of sixty stores', make: (a, b) => ({ identifiers: identifiers('phone', withMore(a, b, 60), a) }), terms: { phone: 0.02 } },
  { kind: 'phone', says: 'one of sixty-one stores', make: (a, b) => ({ identifiers: identifiers('phone', withMore(a, b, 61), a) }), terms: {} },
  { kind: 'address', says: 'one, which is no link', make: (a, b) => ({ identifiers: identifiers('address', [a, b], a) }), terms: {} },
  { kind: 'bank_account', says: 'one bank account', make: withdrawals(one, 'bank'), terms: { bank_account: odds(4) } },
  { kind: 'bank_account', says: 'one Alipay account', make: withdrawals(one, 'alipay'), terms: { bank_account: odds(4) } },
  { kind: 'bank_account', says: 'one WeChat account', make: withdrawals(one, 'wechat'), terms: { bank_account: odds(4) } },
  { kind: 'bank_account', says: 'one account of a kind unknown', make: withdrawals(one, null), terms: { bank_account: odds(4) } },
  { kind: 'bank_account', says: 'two', make: withdrawals(each, 'bank'), terms: {} },
  { kind: 'bank_account', says: 'a payment firm’s collecting account', make: withdrawals(one, 'psp'), terms: {} },
  { kind: 'bank_account', says: 'a platform’s wallet', make: withdrawals(one, 'platform_wallet'), terms: {} },
  { kind: 'qr_account', says: 'codes that pay into one', make: codes('account_id', one), terms: { qr_account: odds(4) } },
  { kind: 'qr_account', says: 'codes that pay into two', make: codes('account_id', each), terms: {} },
  { kind: 'gambling_site', says: 'one behind the codes', make: codes('gambling_site', one), terms: { gambling_site: odds(0.2) } },
  { kind: 'gambling_site', says: 'two behind the codes', make: codes('gambling_site', each), terms: {} },
  { kind: 'controller', says: 'one recorded', make: controls(one), terms: { controller: odds(4) } },
  { kind: 'controller', says: 'two recorded', make: controls(each), terms: {} },
  { kind: 'site_account', says: 'one that bought for both', make: sales(one), terms: { site_account: odds(4) } },
  { kind: 'site_account', says: 'two at one site', make: sales(each), terms: {} },
  { kind: 'sender', says: 'one', make: sent(one, {}), terms: { sender: odds(0.25) } },
  {
    kind: 'sender',
    says: 'one address, the phone masked',
    make: (a, b) => sent(() => '138****0000', { sender_address: `of ${a}` })(a, b),
    terms: { sender: odds(0.25) },
  },
  { kind: 'sender', says: 'two', make: sent(each, {}), terms: {} },
  { kind: 'sender', says: 'masked', make: sent(() => '138****0000', {}), terms: {} },
  { kind: 'sender', says: 'one of ten stores says next to nothing', make: sent(one, {}, 10), terms: { sender: 0.02 } },
  { kind: 'sender', says: 'a warehouse whose parcels are weighed', make: sent(one, { weight_source: 'measured', weight_g: 300 }), terms: {} },
]
