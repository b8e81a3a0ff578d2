import type { Rows } from '../detect/evidenceCase.ts'

const at = (day: number, minute: number): string => new Date(Date.UTC(2026, 0, 1 + day, 0, minute)).toISOString().slice(0, 19)

export interface Market {
  /** Parcels at the courier's ordinary outlet of the same city; one in twenty of them was sold. */
  readonly peers?: number
  /** How many of 60 parcels of the leaking outlet were sold. */
  readonly sold?: number
  /** Numbers of the other case among the ring's, and whether it knows its account. */
  readonly known?: number
  readonly knowsAccount?: boolean
}

/**
 * Store `p:a` buys numbers one after another at the sites `one` and `two` (one payee, one template); all are picked up at outlet `leak` in 广州.
 * Store `p:h` sends real parcels from outlet `fair` of that city. `p:h` has a block of numbers of its own, one in twenty sold.
 */
export function marketCase({ peers = 100, sold = 60, known = 3, knowsAccount = true }: Market = {}): Rows {
  const rows: Rows & Required<Pick<Rows, 'orders' | 'waybills' | 'number_sales' | 'case_numbers'>> = {
    stores: [
      { platform: 'p', store_id: 'a', name: '甲' },
      { platform: 'p', store_id: 'h', name: '乙' },
    ],
    outlets: [
      { courier: 'YTO', outlet: 'leak', name: '城区网点', city: '广州' },
      { courier: 'YTO', outlet: 'fair', name: '开发区网点', city: '广州' },
    ],
    orders: [],
    waybills: [],
    number_sales: [],
    withdrawals: [
      { withdrawal_id: 'w1', platform: 'p', store_id: 'a', account_id: 'acc', amount_fen: 1000, at: at(5, 0) },
      { withdrawal_id: 'w2', platform: 'p', store_id: 'h', account_id: 'own', amount_fen: 1000, at: at(5, 0) },
    ],
    vendor_sites: [
      { site_id: 'one', title: '快单', operator_id: 'op-1', supplier_id: 'sup-1' },
      { site_id: 'two', operator_id: 'op-1' },
      { site_id: 'three', operator_id: 'op-2' },
    ],
    identifiers: ['one', 'two'].flatMap((site) => [
      { owner_type: 'vendor_site', owner_id: site, kind: 'payee', value: 'pay-1' },
      { owner_type: 'vendor_site', owner_id: site, kind: 'template', value: 'tpl-1' },
      { owner_type: 'vendor_site', owner_id: site, kind: 'api_tag', value: 'api9' },
    ]),
    measures: [{ kind: 'summons', target_type: 'courier', target_id: '圆通', at: at(4, 0) }],
    case_numbers: [],
  }
  const ship = (store: string, n: number, number: string, bought: boolean, outlet: string): void => {
    const day = 1 + (n % 6)
    rows.orders.push({ platform: 'p', order_id: `${store}${n}`, store_id: store, courier: 'YTO', waybill_no: number, created_at: at(day, n), amount_fen: 5000 })
    rows.waybills.push({
      courier: 'YTO',
      waybill_no: number,
      picked_at: at(day, 600 + n),
      signed_at: at(day + 2, 700 + n),
      pickup_outlet: outlet,
      from_city: '广州',
      to_city: '北京',
      scan_count: 8,
      transit_count: 3,
      weight_g: 300 + n,
      weight_source: 'measured',
      customer_code: outlet === 'leak' ? 'KH1' : 'KH2',
    })
    if (bought)
      rows.number_sales.push({
        site_id: n % 2 === 0 ? 'one' : 'two',
        courier: 'YTO',
        waybill_no: number,
        site_account: `u${n % 3}`,
        sold_at: at(day, n),
        price_milli: 500,
        cost_milli: 460,
        upstream_order_no: `api9-${n}`,
      })
  }
  for (let n = 0; n < 60; n++) ship('a', n, `YT10000${String(n).padStart(3, '0')}`, n < sold, 'leak')
  for (let n = 0; n < peers; n++) ship('h', n, `YT20000${String(n).padStart(3, '0')}`, n % 20 === 7, 'fair')
  rows.number_sales.push({ site_id: 'three', courier: 'YTO', waybill_no: 'YT9999999', sold_at: at(3, 0) })
  for (let n = 0; n < known; n++) rows.case_numbers.push({ other_case: '另案', courier: 'YTO', waybill_no: `YT10000${String(n).padStart(3, '0')}` })
  if (knowsAccount) rows.case_numbers.push({ other_case: '另案', kind: 'account', value: 'acc' })
  return rows
}
