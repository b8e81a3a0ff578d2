import fc from 'fast-check'
import { expect, test } from 'vitest'
import { caseOf } from '../detect/evidenceCase.ts'
import { adamicAdar } from './peers/adamicAdar.ts'
import { commonDays } from './peers/commonDays.ts'
import { components } from './peers/components.ts'
import { fraudar } from './peers/fraudar.ts'
import { leidenRaw } from './peers/leidenRaw.ts'
import { louvainRaw } from './peers/louvainRaw.ts'
import { MinHeap } from './peers/minHeap.ts'
import type { PeerCase } from './peers/peerCase.ts'
import { readPeerCase } from './peers/readPeerCase.ts'
import { readPeer } from './peers/readings.ts'
import { PEERS } from './peers/registry.ts'
import { sectionTwo } from './peers/sectionTwo.ts'
import { suspicionOf } from './peers/suspicionOf.ts'

type Tie = readonly [value: string, ...stores: number[]]

/** Values are written `kind:name`; suspicion is 2 where nothing else is said. */
function peerCaseOf(
  stores: number,
  ties: readonly Tie[],
  purchases: readonly [store: number, site: number, day: number][] = [],
  suspicion?: number[],
): PeerCase {
  const s = Float64Array.from({ length: stores }, (_, store) => suspicion?.[store] ?? 2)
  return {
    stores,
    values: ties.length,
    ties: {
      store: Int32Array.from(ties.flatMap(([, ...holders]) => holders)),
      value: Int32Array.from(ties.flatMap(([, ...holders], value) => holders.map(() => value))),
    },
    kinds: ties.map(([value]) => value.split(':')[0] ?? ''),
    suspicion: s,
    gated: Uint8Array.from(s, (value) => (value > -1 ? 1 : 0)),
    purchases: {
      store: Int32Array.from(purchases, ([store]) => store),
      site: Int32Array.from(purchases, ([, site]) => site),
      day: Int32Array.from(purchases, ([, , day]) => day),
    },
  }
}

const sorted = (groups: readonly (readonly number[])[]): number[][] =>
  groups.map((group) => group.toSorted((a, b) => a - b)).toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))

const TWO_TRIPLES: readonly Tie[] = [
  ['phone:1', 0, 1, 2],
  ['device:1', 0, 1, 2],
  ['bank_account:1', 0, 1, 2],
  ['phone:2', 3, 4, 5],
  ['device:2', 3, 4, 5],
  ['bank_account:2', 3, 4, 5],
  ['payer:1', 2, 3],
]

test('Louvain and Leiden keep two triples apart that one payer joins', () => {
  for (const peer of [louvainRaw, leidenRaw]) {
    expect(sorted(peer.find(peerCaseOf(7, TWO_TRIPLES)))).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ])
  }
})

test('components join whatever is shared, but neither payers nor values that more than fifty stores have', () => {
  const everybody = Array.from({ length: 51 }, (_, store) => store)
  const chain: Tie[] = [
    ['phone:1', 0, 1],
    ['device:1', 1, 2],
    ['payer:1', 2, 3],
    ['ip:1', ...everybody],
  ]
  expect(sorted(components.find(peerCaseOf(60, chain)))).toEqual([[0, 1, 2]])
  expect(components.find(peerCaseOf(60, [['ip:1', ...everybody.slice(1)]]))).toHaveLength(1)
})

test('Adamic–Adar weighs a value of few stores more than one of many', () => {
  const ties: Tie[] = [
    ['phone:1', 0, 1, 2],
    ['phone:2', 3, 4, 5],
    ['ip:1', 0, 1, 2, 3, 4, 5],
  ]
  expect(sorted(adamicAdar.find(peerCaseOf(6, ties)))).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ])
})

test('FRAUDAR finds the dense block although its stores hide behind values of everybody, then the next one', () => {
  const block = (name: string, values: number, ...stores: number[]): Tie[] => Array.from({ length: values }, (_, i): Tie => [`device:${name}${i}`, ...stores])
  const all = Array.from({ length: 40 }, (_, store) => store)
  const ties: Tie[] = [...block('a', 8, 0, 1, 2, 3), ...block('b', 5, 4, 5, 6), ['ip:1', ...all], ['ip:2', ...all]]
  expect(sorted(fraudar.find(peerCaseOf(40, ties)).slice(0, 2))).toEqual([
    [0, 1, 2, 3],
    [4, 5, 6],
  ])
})

test('the heap gives nodes back by priority, whatever fell in between', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 50 }))),
      (start, falls) => {
        const priority = Float64Array.from(start)
        const heap = new MinHeap(priority)
        for (const [node, by] of falls) heap.lower(node % start.length, by)
        const expected = start.map((_, node) => node).toSorted((a, b) => (priority[a] ?? 0) - (priority[b] ?? 0) || a - b)
        expect(start.map(() => heap.pop())).toEqual(expected)
        expect(heap.pop()).toBe(-1)
      },
    ),
  )
})

test('common days count one, neighbouring days a half, and stores behind the gate not at all', () => {
  const kase = peerCaseOf(
    4,
    [],
    [
      [0, 0, 10],
      [1, 0, 10],
      [1, 0, 11],
      [2, 0, 12],
      [2, 1, 10],
      [3, 0, 10],
    ],
    [2, 2, 2, -3],
  )
  const { matches, daysAt, span } = commonDays(kase)
  expect([...matches]).toEqual([
    [1, 1.5],
    [6, 0.5],
  ])
  expect(daysAt.get(2)).toEqual(
    new Map([
      [0, 1],
      [1, 1],
    ]),
  )
  expect(span).toBe(3)
})

test('the reference method joins stores that buy at a rare site on the same days, and not those that come on other days', () => {
  const ring = [0, 1, 2].flatMap((store) => [10, 30, 50, 70].map((day): [number, number, number] => [store, 0, day]))
  const strangers = [3, 4, 5].flatMap((store) => [0, 1, 2, 3].map((n): [number, number, number] => [store, 1, 2 + store * 9 + n * 27]))
  expect(sorted(sectionTwo.find(peerCaseOf(7, [], [...ring, ...strangers, [6, 1, 100]])))).toEqual([[0, 1, 2]])
})

test('the reference method joins gated stores by a device of few stores, counting those behind the gate too', () => {
  const many = Array.from({ length: 61 }, (_, store) => store)
  expect(sectionTwo.find(peerCaseOf(70, [['device:1', ...many]]))).toEqual([])
  expect(sorted(sectionTwo.find(peerCaseOf(4, [['device:1', 0, 1, 2, 3]], [], [2, 2, 2, -3])))).toEqual([[0, 1, 2]])
  expect(sectionTwo.find(peerCaseOf(3, [['wechat:1', 0, 1, 2]]))).toEqual([])
})

test('suspicion adds what is known and is −∞ when nothing is', () => {
  expect(suspicionOf({ empty: 0.8, lag: 3, S3: 0.6, S7: 0.35, 'against.complaints': 0.18 })).toBeCloseTo(1 + Math.log(10) + 0.6 + 0 - 0.8, 12)
  expect(suspicionOf({ S3: 0.4 })).toBeCloseTo(0, 12)
  expect(suspicionOf({})).toBe(-Infinity)
})

test('a peer is read twice: on all stores, and on gated stores with the mean suspicion of each group', () => {
  const { raw, gated } = readPeer(components, peerCaseOf(5, [['phone:1', 0, 1, 2, 3]], [], [1, 2, 3, -5]))
  expect(raw).toEqual([[0, 1, 2, 3]])
  expect(gated).toEqual([{ stores: [0, 1, 2], suspicion: 2 }])
})

test('every peer bears a case with nothing in it, and finds the same whatever order ties come in', () => {
  for (const peer of PEERS) {
    expect(peer.find(peerCaseOf(3, []))).toEqual([])
    expect(sorted(peer.find(peerCaseOf(7, TWO_TRIPLES)))).toEqual(sorted(peer.find(peerCaseOf(7, TWO_TRIPLES.toReversed()))))
  }
})

function order(store: string, n: number): Record<string, string | number> {
  return {
    platform: 'p',
    order_id: `${store}-${n}`,
    store_id: store,
    buyer_id: `b${n}`,
    amount_fen: 10_000,
    created_at: '2020-03-02 10:00:00',
    paid_at: '2020-03-02 10:01:00',
    courier: 'YTO',
    waybill_no: `${store}${n}`,
  }
}

test('what peers see is read from the evidence: shared values once, purchases by day, suspicion by store', async () => {
  const kase = await caseOf({
    stores: ['a', 'b', 'c'].map((store_id) => ({ platform: 'p', store_id })),
    identifiers: [
      ...['a', 'b'].flatMap((store) => [1, 2].map(() => ({ owner_type: 'store', owner_id: `p:${store}`, kind: 'phone', value: '1' }))),
      { owner_type: 'store', owner_id: 'p:c', kind: 'phone', value: '2' },
    ],
    orders: ['a', 'b'].flatMap((store) => [1, 2].map((n) => order(store, n))),
    payments: ['a', 'b'].map((store) => ({
      payment_id: store,
      platform: 'p',
      order_id: `${store}-1`,
      payer_account: 'P',
      amount_fen: 10_000,
      paid_at: '2020-03-02 10:01:00',
    })),
    number_sales: ['a', 'b'].flatMap((store) =>
      [1, 2].map((n) => ({ site_id: 'v', courier: 'YTO', waybill_no: `${store}${n}`, sold_at: '2020-03-02 09:00:00' })),
    ),
  })
  try {
    const { keys, peerCase } = await readPeerCase(kase)
    expect(keys).toEqual(['p:a', 'p:b', 'p:c'])
    expect(peerCase.kinds).toEqual(['payer', 'phone', 'vendor_site'])
    expect([...peerCase.ties.store]).toEqual([0, 0, 0, 1, 1, 1])
    expect([...peerCase.ties.value]).toEqual([0, 1, 2, 0, 1, 2])
    expect([...peerCase.purchases.store]).toEqual([0, 1])
    // Sold numbers look empty, amounts are round, nobody pays at night: 4 × .45 + 3 × .6 − 2 × .35.
    expect(peerCase.suspicion[0]).toBeCloseTo(2.9, 9)
    expect([...peerCase.gated]).toEqual([1, 1, 0])
  } finally {
    await kase.close()
  }
})
