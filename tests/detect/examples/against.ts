import { count, orders, paidBy, parcel, shipped, waybill, type Example } from './rows.ts'

export const AGAINST_EXAMPLES: readonly Example[] = [
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
  { id: 'against.refunds', says: 'paid back, nothing returned', make: orders({ refund_fen: 5, returned: false }), value: 1 },
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
  { id: 'against.returns', says: 'unknown', make: orders({}), value: null },
  { id: 'against.weights', says: 'no weight columns', make: parcel({}), value: null },
  { id: 'against.complaints', says: 'unknown', make: orders({}), value: null },
  { id: 'against.refunds', says: 'paid back, and nobody says whether goods came back', make: orders({ refund_fen: 5 }), value: null },
  { id: 'against.refunds', says: 'refunds unknown', make: orders({ returned: false }), value: null },
  { id: 'against.reviews', says: 'one of fifty reviewed', make: orders({ reviewed: true }, ...count(49, () => ({ reviewed: false }))), value: 0.02 },
  { id: 'against.payouts', says: 'no transfers known', make: (s) => paidBy(`${s}y`, { buyer_account: `${s}y` })(s), value: null },
  {
    id: 'against.kept',
    says: 'the money goes elsewhere',
    make: (s) => ({
      ...paidBy(`${s}y`, { buyer_account: `${s}y` })(s),
      withdrawals: [{ withdrawal_id: s, platform: 'p', store_id: s, account_id: s, amount_fen: 2, at: '2026-03-04' }],
      transfers: [{ transfer_id: `${s}1`, from_account: s, to_account: `${s}w`, amount_fen: 1, at: '2026-03-05' }],
    }),
    value: 1,
  },
  {
    id: 'against.kept',
    says: 'the buyer gets money',
    make: (s) => ({
      ...paidBy(`${s}y`, { buyer_account: `${s}y` })(s),
      withdrawals: [{ withdrawal_id: s, platform: 'p', store_id: s, account_id: s, amount_fen: 1, at: '2026-03-04' }],
      transfers: [{ transfer_id: `${s}1`, from_account: s, to_account: `${s}y`, amount_fen: 1, at: '2026-03-05' }],
    }),
    value: 0,
  },
  {
    id: 'against.kept',
    says: 'most of the money is not seen to leave',
    make: (s) => ({
      ...paidBy(`${s}y`, { buyer_account: `${s}y` })(s),
      withdrawals: [{ withdrawal_id: s, platform: 'p', store_id: s, account_id: s, amount_fen: 3, at: '2026-03-04' }],
      transfers: [{ transfer_id: `${s}1`, from_account: s, to_account: `${s}w`, amount_fen: 1, at: '2026-03-05' }],
    }),
    value: null,
  },
]
