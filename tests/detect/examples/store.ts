import { count, orders, paidBy, type Example } from './rows.ts'

export const STORE_EXAMPLES: readonly Example[] = [
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
  { id: 'S5', says: 'one article sold twice', make: orders({ sku: 'a', amount_fen: 10_000_000 }, { sku: 'a' }), value: 1 },
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
    id: 'S1',
    says: 'five hundred orders on the first day',
    make: (s) => ({ ...orders(...count(500, () => ({})))(s), stores: [{ platform: 'p', store_id: s, opened_at: '2026-03-02' }] }),
    value: 500,
  },
  {
    id: 'S2',
    says: 'closed after five days, amounts unknown',
    make: (s) => ({ ...orders({}, {})(s), stores: [{ platform: 'p', store_id: s, opened_at: '2026-03-01', closed_at: '2026-03-09' }] }),
    value: null,
  },
  {
    id: 'S2',
    says: 'closed after forty days',
    make: (s) => ({
      ...orders({ amount_fen: 1 }, { created_at: '2026-04-10 10:00:00' })(s),
      stores: [{ platform: 'p', store_id: s, opened_at: '2026-03-01', closed_at: '2026-04-12' }],
    }),
    value: 40,
  },
  { id: 'S3', says: 'amounts unknown', make: orders({}), value: null },
  { id: 'S3', says: 'an amount below zero', make: orders({ amount_fen: -20_000 }), value: null },
  { id: 'S5', says: 'turnover unknown', make: orders({ sku: 'a' }), value: null },
  { id: 'S5', says: 'nine articles', make: orders(...count(9, (n) => ({ sku: `a${n}`, amount_fen: 1 }))), value: 9 },
]
