import type { Rows } from './evidenceCase.ts'

/** What varies between hand-made cases. */
export interface Planting {
  ringStores?: number
  honestStores?: number
  ordersPerStore?: number
  /** Put before every store id. */
  prefix?: string
  /** Shared by the ring's stores. */
  device?: string | null
  withdrawalAccount?: string | null
  /** One device that every store of the case uses. */
  everybodysDevice?: string
  singleDay?: boolean
}

const minutes = (day: number, minute: number): string => new Date(Date.UTC(2026, 0, 1 + day, 0, minute)).toISOString().slice(0, 19)

/**
 * A ring of stores that sell round amounts at night to payers who are not the buyers, ship bought numbers without weight and withdraw at once,
 * beside honest stores. Small, but with enough rows for every default threshold.
 */
export function plantedCase(
  planting: Planting = {},
): Required<Pick<Rows, 'stores' | 'orders' | 'payments' | 'waybills' | 'number_sales' | 'withdrawals' | 'identifiers'>> {
  const {
    ringStores = 4,
    honestStores = 12,
    ordersPerStore = 40,
    prefix = 's',
    device = 'dev-1',
    withdrawalAccount = 'acc-1',
    everybodysDevice,
    singleDay = false,
  } = planting
  const rows: ReturnType<typeof plantedCase> = { stores: [], orders: [], payments: [], waybills: [], number_sales: [], withdrawals: [], identifiers: [] }
  for (let s = 0; s < ringStores + honestStores; s++) {
    const inRing = s < ringStores
    const store = `${prefix}${String(s).padStart(3, '0')}`
    const key = `p:${store}`
    rows.stores.push({ platform: 'p', store_id: store, name: `店 ${s}`, ship_from_city: '杭州' })
    if (inRing && device) rows.identifiers.push({ owner_type: 'store', owner_id: key, kind: 'device', value: device })
    if (everybodysDevice) rows.identifiers.push({ owner_type: 'store', owner_id: key, kind: 'device', value: everybodysDevice })
    for (let n = 0; n < ordersPerStore; n++) {
      const day = singleDay ? 1 : 1 + (n % (inRing ? 8 : 30))
      const order = `${store}-${n}`
      const paid = minutes(day, inRing ? 5 + n : 600 + n * 3)
      const signed = minutes(day + 1, inRing ? 300 + n : 700 + ((n * 37) % 300))
      const number = `YT${store}${n}`
      rows.orders.push({
        platform: 'p',
        order_id: order,
        store_id: store,
        buyer_id: `b-${order}`,
        buyer_account: `acct-${order}`,
        amount_fen: inRing ? 20_000 : 3_990 + n * 7,
        created_at: paid,
        paid_at: paid,
        courier: 'YTO',
        waybill_no: number,
        recipient_city: '北京',
        reviewed: !inRing && n % 3 === 0,
        complained: false,
        returned: !inRing && n % 20 === 0,
        refund_fen: 0,
      })
      rows.payments.push({
        payment_id: `pay-${order}`,
        platform: 'p',
        order_id: order,
        payer_account: inRing ? `gambler-${(n * 7 + s) % 25}` : `acct-${order}`,
        amount_fen: inRing ? 20_000 : 3_990 + n * 7,
        paid_at: paid,
      })
      rows.waybills.push({
        courier: 'YTO',
        waybill_no: number,
        picked_at: minutes(day, inRing ? 60 + n : 900 + n),
        signed_at: inRing ? signed : minutes(day + 3, 700 + ((n * 37) % 300)),
        pickup_outlet: `o${s}`,
        sign_outlet: inRing ? `o${s}` : `d${n % 7}`,
        from_city: '杭州',
        to_city: '北京',
        scan_count: inRing ? 2 : 8,
        transit_count: inRing ? 0 : 3,
        weight_g: inRing ? null : 300 + n * 13,
        weight_source: inRing ? 'none' : 'measured',
        sign_text: inRing ? '门卫代收' : `本人签收${n % 5}家人${'甲乙丙丁戊'[n % 5]}`,
      })
      if (inRing) rows.number_sales.push({ site_id: 'kb.example', courier: 'YTO', waybill_no: number, site_account: `u${s}`, sold_at: minutes(day, n) })
      if (n % 4 === 3)
        rows.withdrawals.push({
          withdrawal_id: `w-${order}`,
          platform: 'p',
          store_id: store,
          account_id: inRing ? (withdrawalAccount ?? `own-${s}`) : `own-${s}`,
          amount_fen: inRing ? 79_000 : 12_000,
          at: inRing ? minutes(day + 1, 400 + n) : minutes(day + 6, 600),
        })
    }
  }
  return rows
}
