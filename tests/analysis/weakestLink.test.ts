import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadBearing } from '../../server/analysis/loadBearing.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import { weakestLink } from '../../server/analysis/weakestLink.ts'
import type { PairExplanation } from '../../server/contract/explain.ts'

const settings = resolveSettings()
type Terms = [kind: string, value: string | null, logOdds: number][]

const pair = (a: string, b: string, ...terms: Terms): PairExplanation => ({
  a,
  b,
  weight: terms.reduce((sum, [, , logOdds]) => sum + logOdds, 0),
  terms: terms.map(([kind, value, logOdds]) => ({ kind, text: { zh: kind, en: kind }, logOdds, value, rows: 1 })),
})

/** Every two of these stores share the value. */
const sharing = (stores: string, kind: string, value: string | null, logOdds: number): PairExplanation[] =>
  stores.split('').flatMap((a, index) =>
    stores
      .slice(index + 1)
      .split('')
      .map((b) => pair(a, b, [kind, value, logOdds])),
  )

const bridged = [...sharing('abcd', 'device', 'd1', 4), ...sharing('efg', 'device', 'd2', 4), pair('d', 'e', ['phone', '138', 2.6])]

test('two groups that one phone joins come apart at that phone', () => {
  const found = weakestLink('abcdefg'.split(''), bridged)
  expect(found).toMatchObject({
    method: 'minimum_cut',
    sides: [
      ['e', 'f', 'g'],
      ['a', 'b', 'c', 'd'],
    ],
    weight: 2.6,
  })
  expect(found?.pairs.map(({ a, b }) => a + b)).toEqual(['de'])
})

test('above the size for a least cut the spanning tree is divided, and says so', () => {
  expect(weakestLink('abcdefg'.split(''), bridged, 6)).toMatchObject({
    method: 'spanning_tree',
    sides: [
      ['e', 'f', 'g'],
      ['a', 'b', 'c', 'd'],
    ],
    weight: 2.6,
  })
})

test('one weak pair is not the weakest link where the stores hold on to each other otherwise', () => {
  const pairs = [...sharing('abc', 'device', 'd', 4), pair('a', 'd', ['phone', '1', 3]), pair('b', 'd', ['phone', '2', 3]), pair('c', 'd', ['ip', '3', 0.1])]
  expect(weakestLink('abcd'.split(''), pairs)).toMatchObject({ sides: [['d'], ['a', 'b', 'c']], weight: 6.1 })
})

test('stores without any pair between them are apart already', () => {
  expect(weakestLink('abcd'.split(''), [...sharing('ab', 'device', '1', 4), ...sharing('cd', 'device', '2', 4)])).toMatchObject({ weight: 0, pairs: [] })
  expect(weakestLink(['a'], [])).toBeNull()
})

const graphs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 900 })), { maxLength: 25 })
  .map((list) => {
    const kept = new Map<string, number>()
    for (const [x, y, hundredths] of list) if (x !== y) kept.set(`${Math.min(x, y)}${Math.max(x, y)}`, hundredths / 100)
    return [...kept].map(([key, weight]) => ({ a: `s${key.charAt(0)}`, b: `s${key.charAt(1)}`, weight, terms: [] }))
  })
const rename = (store: string): string => `z${9 - Number(store.charAt(1))}`
const STORES = ['s0', 's1', 's2', 's3', 's4', 's5', 's6']

test('no division of the stores has less across than the weakest link', () => {
  fc.assert(
    fc.property(graphs, (pairs) => {
      const least = Math.min(
        ...Array.from({ length: 2 ** 6 - 1 }, (_, mask) => {
          const left = (store: string): boolean => store === 's0' || ((mask >> (Number(store.charAt(1)) - 1)) & 1) === 1
          return pairs.filter(({ a, b }) => left(a) !== left(b)).reduce((sum, { weight }) => sum + weight, 0)
        }),
      )
      expect(weakestLink(STORES, pairs)?.weight).toBeCloseTo(least)
    }),
    { numRuns: 60 },
  )
})

test('other names of stores leave the weight as it is, and pairs of other stores change nothing', () => {
  fc.assert(
    fc.property(graphs, (pairs) => {
      const found = weakestLink(STORES, pairs)
      expect(
        weakestLink(
          STORES.map(rename),
          pairs.map((one) => ({ ...one, a: rename(one.b), b: rename(one.a) })),
        )?.weight,
      ).toBeCloseTo(found?.weight ?? -1)
      expect(weakestLink(STORES, [...pairs, pair('x', 'y', ['device', 'd', 9]), pair('s0', 'x', ['ip', '1', 1])])).toEqual(found)
    }),
    { numRuns: 60 },
  )
})

test('a ring that one device holds together falls without it', () => {
  const { found } = loadBearing('abc'.split(''), sharing('abc', 'device', 'd', 4), settings)
  expect(found).toMatchObject([{ kind: 'device', value: 'd', pairs: 3, logOdds: 12, outcome: 'falls' }])
})

test('a ring that two kinds of evidence hold together stands without either', () => {
  const both = sharing('abc', 'device', 'd', 4).map(({ a, b }) => pair(a, b, ['device', 'd', 4], ['vendor_day', 'v', 5], ['vendor_sites', 'v', -1]))
  expect(loadBearing('abc'.split(''), both, settings)).toEqual({ tested: 2, pieces: 2, found: [] })
})

test('a phone that joins two halves splits the ring, and without the vendor days of one store that store is lost', () => {
  const halves = [
    ...sharing('abc', 'device', '1', 4),
    ...sharing('def', 'mac', '2', 4),
    ...['a', 'b', 'c'].flatMap((a) => ['d', 'e', 'f'].map((b) => pair(a, b, ['phone', '138', 2.6]))),
  ]
  expect(loadBearing('abcdef'.split(''), halves, settings).found[0]).toMatchObject({
    kind: 'phone',
    value: '138',
    outcome: 'splits',
    parts: [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
  })
  const late = [...sharing('abc', 'device', '1', 4), ...['a', 'b', 'c'].map((a) => pair(a, 'd', ['vendor_day', 'v', 4], ['vendor_sites', 'v', 1]))]
  const { found } = loadBearing('abcd'.split(''), late, settings)
  expect(found.find(({ kind }) => kind === 'vendor_day')).toMatchObject({
    value: null,
    pairs: 3,
    logOdds: 15,
    outcome: 'loses',
    parts: [['a', 'b', 'c'], ['d']],
  })
})
