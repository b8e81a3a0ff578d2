import type { Cell, Rows } from '../evidenceCase.ts'

export type Row = Record<string, Cell>
/** Rows of one store; `store` is its id, `n` makes ids of its own. */
export type Make = (store: string) => Rows

export const order = (store: string, n: number, more: Row = {}): Row => ({
  platform: 'p',
  order_id: `${store}-${n}`,
  store_id: store,
  created_at: '2026-03-02 10:00:00',
  ...more,
})
export const shipped = (store: string, n: number, more: Row = {}): Row => order(store, n, { courier: 'YTO', waybill_no: `${store}-${n}`, ...more })
export const waybill = (store: string, n: number, more: Row = {}): Row => ({
  courier: 'YTO',
  waybill_no: `${store}-${n}`,
  picked_at: '2026-03-02 18:00:00',
  ...more,
})
export const sale = (store: string, n: number, more: Row = {}): Row => ({
  site_id: 'kb.example',
  courier: 'YTO',
  waybill_no: `${store}-${n}`,
  sold_at: '2026-03-02 12:00:00',
  ...more,
})
export const count = (n: number, make: (index: number) => Row): Row[] => Array.from({ length: n }, (_, index) => make(index))
/** One parcel with such a record. */
export const parcel =
  (record: Row, ofOrder: Row = {}): Make =>
  (store) => ({ orders: [shipped(store, 0, ofOrder)], waybills: [waybill(store, 0, record)] })
export const orders =
  (...cells: Row[]): Make =>
  (store) => ({ orders: cells.map((more, n) => order(store, n, more)) })
export const paidBy =
  (payer: string, buyer: Row): Make =>
  (store) => ({
    orders: [order(store, 0, buyer)],
    payments: [{ payment_id: store, platform: 'p', order_id: `${store}-0`, payer_account: payer, amount_fen: 1, paid_at: '2026-03-02 10:00:00' }],
  })
export const between = { from_city: '杭州', to_city: '北京市' }

/** A store, what it is, and what an indicator measures at it. */
export interface Example {
  id: string
  says: string
  make: Make
  /** The measured value; null: not computable. */
  value: number | null
}
