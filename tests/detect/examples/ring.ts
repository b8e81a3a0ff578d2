import { count, orders, type Example } from './rows.ts'

export const RING_EXAMPLES: readonly Example[] = [
  {
    id: 'R1',
    says: 'three stores on one phone',
    make: (s) => ({ identifiers: [s, `${s}b`, `${s}c`].map((id) => ({ owner_type: 'store', owner_id: `p:${id}`, kind: 'phone', value: s })) }),
    value: 3,
  },
  { id: 'R1', says: 'a phone of its own', make: (s) => ({ identifiers: [{ owner_type: 'store', owner_id: `p:${s}`, kind: 'phone', value: s }] }), value: 1 },
  {
    id: 'R1',
    says: 'sixty-one stores on one phone',
    make: (s) => ({ identifiers: count(61, (n) => ({ owner_type: 'store', owner_id: `p:${n === 0 ? s : s + String(n)}`, kind: 'phone', value: s })) }),
    value: 1,
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
  {
    id: 'R3',
    says: 'fifty codes on one day',
    make: (s) => ({
      qr_codes: count(50, (n) => ({ qr_id: `${s}${n}`, platform: 'p', store_id: s, first_seen: '2026-03-02 10:00:00', last_seen: '2026-03-02 10:05:00' })),
    }),
    value: 50,
  },
  { id: 'R1', says: 'nothing is known of the store but its orders', make: orders({}), value: null },
]
