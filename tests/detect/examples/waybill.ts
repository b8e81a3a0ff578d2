import { between, count, order, orders, parcel, sale, shipped, waybill, type Example, type Make, type Row } from './rows.ts'

/** An outlet of each of two far cities, named for the store. */
const twoOutlets = (store: string): Row[] => [
  { courier: 'YTO', outlet: `two-h-${store}`, city: '杭州' },
  { courier: 'YTO', outlet: `two-b-${store}`, city: '北京' },
]

/** So many stores whose one parcel one sender sent, with such a record; `shared` is an identifier that all of them have. */
const sentBy =
  (stores: number, record: Row, shared?: string): Make =>
  (s) => {
    const names = count(stores, (n) => ({ name: n === 0 ? s : `${s}y${n}` })).map(({ name }) => String(name))
    return {
      orders: names.map((name) => shipped(name, 0)),
      waybills: names.map((name) => waybill(name, 0, { sender_phone: `phone of ${s}`, ...record })),
      ...(shared ? { identifiers: names.map((name) => ({ owner_type: 'store', owner_id: `p:${name}`, kind: shared, value: s })) } : {}),
    }
  }

export const WAYBILL_EXAMPLES: readonly Example[] = [
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
    says: 'ten texts of ten words, as at its outlet',
    make: (s) => ({
      orders: count(10, (n) => shipped(s, n)),
      waybills: count(40, (n) => waybill(s, n, { sign_outlet: s, sign_text: '甲乙丙丁戊己庚辛壬癸'[n % 10] ?? '' })),
    }),
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
  { id: 'W1', says: 'a weight below zero is none', make: parcel({ weight_source: 'measured', weight_g: -5 }), value: 1 },
  {
    id: 'W3',
    says: 'scanned in two far cities within ten minutes',
    make: (s) => ({
      ...parcel({})(s),
      scans: ['h', 'b'].map((outlet, n) => ({ courier: 'YTO', waybill_no: `${s}-0`, at: `2026-03-02 10:${n}0:00`, outlet: `two-${outlet}-${s}` })),
      outlets: twoOutlets(s),
    }),
    value: 1,
  },
  {
    id: 'W3',
    says: 'scanned in two far cities three hours apart, as by air',
    make: (s) => ({
      ...parcel({ signed_at: '2026-03-05 10:00:00' })(s),
      scans: ['h', 'b'].map((outlet, n) => ({ courier: 'YTO', waybill_no: `${s}-0`, at: `2026-03-02 ${19 + 3 * n}:00:00`, outlet: `two-${outlet}-${s}` })),
      outlets: twoOutlets(s),
    }),
    value: 0,
  },
  {
    id: 'W3',
    says: 'scanned in two far cities two days apart',
    make: (s) => ({
      ...parcel({ signed_at: '2026-03-05 10:00:00' })(s),
      scans: ['h', 'b'].map((outlet, n) => ({ courier: 'YTO', waybill_no: `${s}-0`, at: `2026-03-0${2 + 2 * n} 19:00:00`, outlet: `two-${outlet}-${s}` })),
      outlets: twoOutlets(s),
    }),
    value: 0,
  },
  {
    id: 'W3',
    says: 'one number on its way from two cities at once',
    make: (s) => ({
      orders: [shipped(s, 0)],
      waybills: ['杭州', '北京'].map((from_city, n) => waybill(s, 0, { from_city, picked_at: `2026-03-02 1${8 + n}:00:00`, signed_at: '2026-03-04 10:00:00' })),
    }),
    value: 1,
  },
  {
    id: 'W3',
    says: 'one number used again after a year',
    make: (s) => ({
      orders: [shipped(s, 0)],
      waybills: ['杭州', '北京'].map((from_city, n) =>
        waybill(s, 0, { from_city, picked_at: `202${6 - n}-03-02 18:00:00`, signed_at: `202${6 - n}-03-04 10:00:00` }),
      ),
    }),
    value: 0,
  },
  { id: 'W5', says: 'no time of pickup or sign-off', make: parcel({ picked_at: null, pickup_outlet: 'o' }), value: null },
  {
    id: 'W5',
    says: 'a courier whose records have no seconds',
    make: (s) => ({
      orders: count(21, (n) => shipped(s, n, { courier: 'STO' })),
      waybills: count(21, (n) => waybill(s, n, { courier: 'STO', pickup_outlet: s })),
    }),
    value: null,
  },
  {
    id: 'W6',
    says: 'a station that signs for everybody so',
    make: (s) => ({
      orders: count(10, (n) => shipped(s, n)),
      waybills: [
        ...count(10, (n) => waybill(s, n, { sign_text: '校园驿站代收', sign_outlet: s })),
        ...count(30, (n) => waybill(s, 100 + n, { sign_text: '校园驿站代收', sign_outlet: s })),
      ],
    }),
    value: 0,
  },
  { id: 'W6', says: 'no sign-off text', make: parcel({}), value: null },
  {
    id: 'W7',
    says: 'signed at one minute of every day, where the outlet signs all day',
    make: (s) => ({
      orders: count(40, (n) => shipped(s, n)),
      waybills: [
        ...count(40, (n) =>
          waybill(s, n, { sign_outlet: s, picked_at: `2026-03-02 ${String(n % 24).padStart(2, '0')}:00:00`, signed_at: `2026-03-0${3 + (n % 6)} 18:00:00` }),
        ),
        ...count(400, (n) =>
          waybill(s, 100 + n, { sign_outlet: s, signed_at: `2026-03-05 ${String(8 + (n % 12)).padStart(2, '0')}:${String(n % 59).padStart(2, '0')}:00` }),
        ),
      ],
    }),
    value: 0.025,
  },
  {
    id: 'W7',
    says: 'signed at one minute of every day, as everything at the outlet',
    make: (s) => ({
      orders: count(40, (n) => shipped(s, n)),
      waybills: count(40, (n) =>
        waybill(s, n, { sign_outlet: s, picked_at: `2026-03-02 ${String(n % 24).padStart(2, '0')}:00:00`, signed_at: `2026-03-0${3 + (n % 6)} 18:00:00` }),
      ),
    }),
    value: 0.446,
  },
  {
    id: 'W10',
    says: 'a number of another store',
    make: (s) => ({ orders: [shipped(s, 0), shipped(s, 0, { order_id: `${s}x`, store_id: `${s}x` })] }),
    value: 1,
  },
  { id: 'W12', says: 'neither a sender nor cities', make: parcel({}), value: null },
  { id: 'W12', says: 'one sender of five unrelated stores', make: sentBy(5, {}), value: 1 },
  { id: 'W12', says: 'one sender of four unrelated stores', make: sentBy(4, {}), value: 0 },
  { id: 'W12', says: 'one sender of five stores that share a phone: the ring itself', make: sentBy(5, {}, 'phone'), value: 0 },
  { id: 'W12', says: 'a warehouse whose parcels are weighed', make: sentBy(5, { weight_source: 'measured', weight_g: 300 }), value: 0 },
  { id: 'W12', says: 'a masked sender', make: sentBy(5, { sender_phone: '138****0000' }), value: null },
  {
    id: 'W13',
    says: 'five orders of nobody known at one address',
    make: (s) => ({ orders: count(5, (n) => order(s, n, { recipient_address: `${s}路1号` })) }),
    value: null,
  },
  { id: 'W3', says: 'the time of sign-off is unknown', make: parcel({}), value: null },
  { id: 'W9', says: 'a number that nobody sold', make: parcel({}), value: null },
  { id: 'W10', says: 'no number', make: orders({}), value: null },
]
