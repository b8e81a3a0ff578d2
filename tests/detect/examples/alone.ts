import { customers } from '../customers.ts'
import type { Rows } from '../evidenceCase.ts'
import { count, sale, shipped, waybill } from './rows.ts'

function soldOnly(): Rows {
  return {
    orders: count(3, (n) => shipped('a', n)),
    waybills: count(3, (n) => waybill('a', n, { sign_text: '门卫代收' })),
    number_sales: count(3, (n) => sale('a', n)),
  }
}

/** As `customers`, all of whom review, and who bought `more` times elsewhere without a word. */
function nowAndThen(common: number, more: number): Rows {
  const { orders = [], ...rest } = customers(common, { reviewed: true })
  const silent = orders.flatMap((order) =>
    count(more, (n) => ({ ...order, order_id: `${String(order['order_id'])}-${n}`, store_id: 'elsewhere', reviewed: false })),
  )
  return { ...rest, orders: [...orders, ...silent] }
}

/** Stores a and b in a case of their own: what is chance, or unknown, depends on everything in the case. */
export const ALONE_EXAMPLES: readonly { id: string; says: string; rows: Rows; value: number | null }[] = [
  { id: 'R2', says: 'six payers of twelve in common are far beyond chance', rows: customers(6, {}), value: 1 },
  { id: 'R2', says: 'five payers of twelve may be chance', rows: customers(5, {}), value: 0 },
  { id: 'R2', says: 'without payments it cannot be computed', rows: { ...customers(6, {}), payments: [] }, value: null },
  { id: 'against.buyers', says: 'six buyers of twelve in common who review are hired together', rows: customers(6, { reviewed: true }), value: 1 },
  { id: 'against.buyers', says: 'who reviews half of what he buys is still hired', rows: nowAndThen(6, 1), value: 1 },
  { id: 'against.buyers', says: 'who reviews a third of what he buys is not hired', rows: nowAndThen(6, 2), value: null },
  { id: 'against.buyers', says: 'five of twelve may be chance', rows: customers(5, { reviewed: true }), value: 0 },
  { id: 'against.buyers', says: 'common buyers who pay for themselves and review nothing are customers', rows: customers(8, {}), value: null },
  { id: 'W8', says: 'no sale of any number is known', rows: { orders: [shipped('a', 0)] }, value: null },
  { id: 'W6', says: 'every parcel is sold, so that nothing shows what is usual', rows: soldOnly(), value: null },
]
