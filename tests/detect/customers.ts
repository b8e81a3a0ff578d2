import type { Cell, Rows } from './evidenceCase.ts'

/** Both stores have twelve customers of whom `common` are the same; a third store has many others. */
export function customers(common: number, more: Record<string, Cell>): Rows {
  const rows = { orders: [] as Record<string, Cell>[], payments: [] as Record<string, Cell>[] }
  const add = (store: string, person: string): void => {
    const order_id = `${store}-${person}`
    rows.orders.push({ platform: 'p', order_id, store_id: store, buyer_id: person, created_at: '2026-03-01 10:00:00', ...more })
    rows.payments.push({ payment_id: order_id, platform: 'p', order_id, payer_account: `acct-${person}`, amount_fen: 1, paid_at: '2026-03-01 10:00:00' })
  }
  for (const store of ['a', 'b']) for (let n = 0; n < 12; n++) add(store, n < common ? `shared${n}` : `${store}${n}`)
  for (let n = 0; n < 300; n++) add('crowd', `c${n}`)
  return rows
}
