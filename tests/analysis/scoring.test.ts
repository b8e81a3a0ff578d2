import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide } from '../../server/analysis/hypotheses.ts'
import { INDICATORS } from '../../server/analysis/indicators/registry.ts'
import type { Measure } from '../../server/analysis/measure.ts'
import { pool } from '../../server/analysis/measure.ts'
import { reasons } from '../../server/analysis/reasons.ts'
import { refutations } from '../../server/analysis/refutations.ts'
import { contributions, hypothesisScores, SCORED } from '../../server/analysis/scores.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import { ramp, strength } from '../../server/analysis/strength.ts'
import { suspicion } from '../../server/analysis/suspicion.ts'
import { reason } from '../../server/contract/explain.ts'

const settings = resolveSettings()
const measures = fc
  .array(
    fc.record({
      id: fc.constantFrom(...INDICATORS.map(({ id }) => id)),
      n: fc.integer({ min: 0, max: 2000 }),
      value: fc.double({ min: 0, max: 200, noNaN: true }),
      extra: fc.option(fc.double({ min: 0, max: 1e8, noNaN: true })),
    }),
  )
  .map((list) => new Map(list.map(({ id, ...measure }): [string, Measure] => [id, measure])))

describe.each(INDICATORS.map((indicator) => ({ id: indicator.id, indicator })))('$id', ({ id, indicator }) => {
  const setting = settings.indicators[id]
  if (!setting) throw new Error(`No settings for ${id}.`)
  const extra = id === 'S8' || id === 'R3' ? 5 : 20_000_000
  const at = (value: number, n = 1000): number | null => strength(indicator, { n, value, extra }, setting)

  test('counts everything at its threshold and nothing at its harmless side', () => {
    expect(at(setting.threshold)).toBe(1)
    expect(at(setting.from)).toBe(0)
  })
  test('says nothing on too few rows', () => {
    expect(at(setting.threshold, setting.minRows - 1)).toBeNull()
    expect(strength(indicator, undefined, setting)).toBeNull()
  })
  test('speaks both languages and accuses nobody', () => {
    const { zh, en } = indicator.text({ n: 100, value: setting.threshold, extra })
    expect(zh).toMatch(/[\u4e00-\u9fff]/)
    expect(en).not.toMatch(/[\u4e00-\u9fff]/)
    expect(`${zh} ${en}`).not.toMatch(/guilty|criminal|洗钱|犯罪|undefined|NaN/)
  })
})

test('a ramp runs either way', () => {
  expect([ramp(10, 20, 10), ramp(15, 20, 10), ramp(25, 20, 10)]).toEqual([1, 0.5, 0])
})

test('the points of a family never pass its cap, for or against, and reasons add up to the scores', () => {
  fc.assert(
    fc.property(measures, (found) => {
      const parts = contributions(found, settings)
      for (const family of ['waybill', 'store', 'ring'] as const) {
        for (const hypothesis of SCORED) {
          const points = parts.filter((part) => part.indicator.family === family).map((part) => part.points[hypothesis])
          const sum = (sign: number): number => points.reduce((total, value) => total + Math.max(0, sign * value), 0)
          expect(sum(1)).toBeLessThanOrEqual(settings.familyCaps[family] + 1e-9)
          expect(sum(-1)).toBeLessThanOrEqual(settings.familyCaps[family] + 1e-9)
        }
      }
      const listed = reason.array().parse(reasons(parts, found, new Map(), settings))
      for (const { hypothesis, net } of hypothesisScores(parts)) {
        expect(Math.abs(listed.reduce((sum, one) => sum + one.points[hypothesis], 0) - net)).toBeLessThan(0.3)
      }
    }),
  )
})

test('what is not computable has no points', () => {
  for (const one of reasons(contributions(new Map(), settings), new Map(), new Map(), settings))
    expect(one).toMatchObject({ computable: false, value: null, points: { code_merchant: 0, brushing: 0, no_ship: 0 } })
})

const scores = (...nets: [number, number, number]): Parameters<typeof decide>[0] =>
  SCORED.map((hypothesis, index) => ({ hypothesis, for: nets[index] ?? 0, against: 0, net: nets[index] ?? 0 }))

test.each([
  [scores(60, 20, 10), true, 'code_merchant'],
  [scores(60, 20, 10), false, 'undecided'],
  [scores(60, 55, 10), true, 'undecided'],
  [scores(10, 50, 20), false, 'brushing'],
  [scores(10, 20, 50), false, 'no_ship'],
  [scores(24, 10, 0), true, 'none'],
])('%# the leading hypothesis needs points, a margin, and money for a code merchant', (given, money, expected) => {
  expect(decide(given, money, settings)).toBe(expected)
})

test('a pooled share is the share of the pooled rows', () => {
  const one = new Map([['S3', { n: 100, value: 0.9, extra: null }]])
  const two = new Map([['S3', { n: 300, value: 0.1, extra: 4 }]])
  const mean = { value: 'mean', extra: 'mean' } as const
  expect(pool([one, two, new Map()], 'S3', mean)).toEqual({ n: 400, value: 0.3, extra: 4, stores: 2 })
  expect(pool([new Map()], 'S3', mean)).toBeUndefined()
})

const measure = (value: number): Measure => ({ n: 100, value, extra: null })

test('suspicion follows the published terms, leaves out what is missing, and is null when there is nothing', () => {
  expect(suspicion(new Map(), settings).value).toBeNull()
  expect(suspicion(new Map([['empty', measure(0.95)]]), settings).value).toBeCloseTo(1.6)
  const found = suspicion(
    new Map([
      ['empty', measure(0.95)],
      ['lag', measure(10)],
      ['S3', measure(0.8)],
      ['S7', measure(0.55)],
      ['against.complaints', measure(0.18)],
    ]),
    settings,
  )
  const expected = { empty: 1.6, lag: Math.log(3), round: 1.2, night: 0.4, complaints: -0.8 }
  expect(Object.keys(found.terms.code_merchant).toSorted()).toEqual(Object.keys(expected).toSorted())
  for (const [term, points] of Object.entries(expected)) expect(found.terms.code_merchant[term]).toBeCloseTo(points)
  expect(suspicion(new Map([['empty', { n: 9, value: 1, extra: null }]]), settings).value).toBeNull()
})

test('complaints raise the suspicion of no-ship and lower that of a code merchant', () => {
  const { terms } = suspicion(
    new Map([
      ['empty', { n: 50, value: 1, extra: null }],
      ['against.complaints', { n: 50, value: 0.3, extra: null }],
    ]),
    settings,
  )
  expect(terms.no_ship['complaints']).toBeGreaterThan(0)
  expect(terms.code_merchant['complaints']).toBeLessThan(0)
})

test('every hypothesis but none says what would refute it', () => {
  for (const hypothesis of ['code_merchant', 'brushing', 'no_ship', 'undecided'] as const) expect(refutations(hypothesis).length).toBeGreaterThan(1)
  expect(refutations('none')).toEqual([])
})
