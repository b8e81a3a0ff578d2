import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agree } from './metrics/agreement.ts'
import { judgeCalls } from './metrics/falseCalls.ts'
import { findRings } from './metrics/found.ts'
import { scorePairs } from './metrics/pairs.ts'
import { scorePipeline } from './metrics/scorePipeline.ts'
import { scoreRings } from './metrics/scoreRings.ts'
import { listMistakes } from './mistakes.ts'
import type { Prediction } from './prediction.ts'
import type { TrueRing, Truth } from './truth.ts'

const keys = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${prefix}${i}`)
const ring = (id: string, stores: string[], hypothesis = 'code_merchant', stratum = 'sloppy'): TrueRing => ({ id, hypothesis, stratum, stores })
const truthOf = (rings: TrueRing[], others: Record<string, string> = {}): Truth => ({
  rings,
  classOf: new Map([...rings.flatMap(({ stores, hypothesis }) => stores.map((key) => [key, hypothesis] as const)), ...Object.entries(others)]),
})
const predictionOf = (rings: { hypothesis: string; stores: string[] }[], gated: string[] = [], links: Prediction['links'] = []): Prediction => ({
  rings: rings.map((one, i) => ({ id: `r${i}`, ...one })),
  stores: new Map(gated.map((key, i) => [key, { gated: true, hypothesis: 'none', suspicion: i }])),
  links,
})
const link = (a: string, b: string, weight: number, kind: string): Prediction['links'][number] => ({ a, b, weight, terms: [{ kind, logOdds: weight }] })

describe('pairs', () => {
  test('count when both stores stand in one called and one true ring', () => {
    const scores = scorePairs(
      [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
      [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
    )
    expect(scores).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
  })

  test('say nothing about precision when nothing is called, and nothing at all when nothing is true either', () => {
    expect(scorePairs([['a', 'b']], [])).toEqual({ precision: null, recall: 0, f1: 0 })
    expect(scorePairs([], [])).toEqual({ precision: null, recall: null, f1: null })
  })
})

describe('a ring is found', () => {
  const own = keys('s', 10)
  const foundBy = (...called: string[][]): unknown => findRings([ring('R', own)], called)['sloppy']

  test('by half when half of its stores stand in one called ring of nothing else', () => {
    expect(foundBy(own.slice(0, 5))).toEqual({ rings: 1, half: 1, most: 0, jaccard: 1 })
    expect(foundBy(own.slice(0, 4))).toEqual({ rings: 1, half: 0, most: 0, jaccard: 0 })
  })

  test('by four fifths when a tenth of the called ring is foreign, and not when more is', () => {
    expect(foundBy([...own.slice(0, 9), 'x'])).toEqual({ rings: 1, half: 1, most: 1, jaccard: 1 })
    expect(foundBy([...own.slice(0, 8), 'x'])).toEqual({ rings: 1, half: 0, most: 0, jaccard: 1 })
  })

  test('only as a whole: two halves are two halves', () => {
    expect(foundBy(own.slice(0, 5), own.slice(5))).toEqual({ rings: 1, half: 1, most: 0, jaccard: 1 })
  })
})

test('a called ring is right when half of its stores are of one true ring, and otherwise false and of what most of them are', () => {
  const truth = [
    ['a', 'b'],
    ['c', 'd'],
  ]
  const classOf = new Map([
    ['x', 'agency'],
    ['y', 'agency'],
    ['z', 'honest'],
    ['z2', 'honest'],
    ['c', 'code_merchant_ring'],
  ])
  const called = [
    ['a', 'b', 'x', 'y'],
    ['c', 'z', 'z2', 'w'],
  ]
  expect(judgeCalls(truth, called, classOf)).toEqual({
    called: 2,
    right: 1,
    falseRings: { honest: 1 },
    falseStores: { agency: 2, honest: 2, unknown: 1 },
  })
})

test('the Rand index and mutual information of a ring cut in two are those of the textbook', () => {
  const truth = [
    ['a', 'b'],
    ['c', 'd'],
  ]
  const { ari, nmi } = agree(truth, [['a', 'b']])
  expect(ari).toBeCloseTo(4 / 7, 12)
  expect(nmi).toBeCloseTo(0.8, 12)
  expect(agree(truth, truth.toReversed())).toEqual({ ari: 1, nmi: 1 })
  expect(agree([], [])).toEqual({ ari: null, nmi: null })
})

test('lone stores are no rings that could be found', () => {
  const truth = truthOf([ring('L', ['a'], 'no_ship', 'lone'), ring('N', ['b', 'c', 'd'], 'no_ship', 'group')])
  expect(scoreRings(truth, 'no_ship', [['b', 'c', 'd']]).found).toEqual({ group: { rings: 1, half: 1, most: 1, jaccard: 1 } })
})

test('each hypothesis is judged against its own rings, and every store stands in the tables once', () => {
  const truth = truthOf([ring('R', ['a', 'b', 'c']), ring('B', ['d', 'e', 'f'], 'brushing', 'studio')], { g: 'honest' })
  const prediction = predictionOf(
    [
      { hypothesis: 'code_merchant', stores: ['d', 'e', 'f'] },
      { hypothesis: 'undecided', stores: ['a', 'b', 'c'] },
    ],
    ['a', 'b', 'd'],
  )
  const scores = scorePipeline(truth, prediction)
  expect(scores.rings['code_merchant']?.calls).toEqual({ called: 1, right: 0, falseRings: { brushing: 1 }, falseStores: { brushing: 3 } })
  expect(scores.rings['brushing']?.pairs).toEqual({ precision: null, recall: 0, f1: 0 })
  expect(scores.gateRecall).toEqual({ code_merchant: 2 / 3, brushing: 1 / 3 })
  expect(scores.byRing).toEqual({ code_merchant: { undecided: 3 }, brushing: { code_merchant: 3 }, honest: { 'no ring': 1 } })
  expect(scores.byStore).toEqual({ code_merchant: { none: 2, 'not seen': 1 }, brushing: { none: 1, 'not seen': 2 }, honest: { 'not seen': 1 } })
})

test('mistakes name what became of a ring, what a false one is made of, and the links', () => {
  const rings = [ring('R1', ['a', 'b', 'c']), ring('R2', ['d', 'e', 'f']), ring('R3', ['g', 'h', 'i']), ring('R4', ['j', 'k', 'l'])]
  const truth = truthOf(rings, { x: 'agency', y: 'agency', z: 'agency' })
  const prediction = predictionOf(
    [
      { hypothesis: 'code_merchant', stores: ['a', 'b', 'c', 'd', 'e', 'f'] },
      { hypothesis: 'code_merchant', stores: ['g', 'h', 'i'] },
      { hypothesis: 'code_merchant', stores: ['x', 'y', 'z'] },
    ],
    ['a', 'b'],
    [link('a', 'b', 3, 'phone'), link('c', 'd', 4.5, 'vendor_day')],
  )
  const none = '  inside: 0 of 3 pairs linked, 0.00 a pair'
  expect(listMistakes(truth, prediction)).toEqual([
    'R1 code_merchant sloppy, 3 stores, 2 gated, mean suspicion 0.50: 3 in a code_merchant ring of 6 with stores of R2',
    '  inside: 1 of 3 pairs linked, 1.00 a pair (phone 1× 3.00)',
    '  to R2: 1 of 9 pairs linked, 0.50 a pair (vendor_day 1× 4.50)',
    'R2 code_merchant sloppy, 3 stores, 0 gated, mean suspicion not computable: 3 in a code_merchant ring of 6 with stores of R1',
    none,
    '  to R1: 1 of 9 pairs linked, 0.50 a pair (vendor_day 1× 4.50)',
    'R4 code_merchant sloppy, 3 stores, 0 gated, mean suspicion not computable: not called',
    none,
    'called r2 code_merchant, 3 stores, mostly agency, mean suspicion not computable: 3 agency',
    none,
  ])
})

describe('of any truth and any call', () => {
  const stores = keys('s', 24)
  /** Group of every store; 0: in none. */
  const partition = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 24, maxLength: 24 })
  const groups = (of: readonly number[], name = (key: string): string => key): string[][] =>
    [1, 2, 3, 4, 5].map((group) => stores.filter((_, i) => of[i] === group).map(name)).filter((group) => group.length > 0)

  test('other names and another order of rings and stores change nothing', () => {
    fc.assert(
      fc.property(partition, partition, fc.nat(), (truth, called, turn) => {
        const other = (key: string): string => stores[(stores.indexOf(key) + turn) % stores.length] ?? key
        const score = (name: (key: string) => string, order: (list: string[][]) => string[][]): unknown => {
          const rings = order(groups(truth, name)).map((list, i) => ring(`R${i}`, list))
          return scoreRings({ rings, classOf: new Map(stores.map((key, i) => [name(key), `class ${i % 3}`])) }, 'code_merchant', order(groups(called, name)))
        }
        const [plain, relabelled] = [
          score(
            (key) => key,
            (list) => list,
          ),
          score(other, (list) => list.map((group) => group.toReversed()).toReversed()),
        ]
        expect(rounded(relabelled)).toEqual(rounded(plain))
      }),
    )
  })

  test('figures are shares, and all is 1 exactly when the call is the truth', () => {
    fc.assert(
      fc.property(partition, partition, (truth, called) => {
        const { precision, recall, f1 } = scorePairs(groups(truth), groups(called))
        expect([precision, recall, f1].every((value) => value === null || (value >= 0 && value <= 1))).toBe(true)
        expect(scorePairs(groups(truth), groups(truth)).f1 ?? 1).toBe(1)
        expect(agree(groups(truth), groups(truth)).ari ?? 1).toBe(1)
      }),
    )
  })
})

/** Sums in another order differ in the last bits. */
function rounded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'number' ? Math.round(inner * 1e9) / 1e9 : inner)))
}
