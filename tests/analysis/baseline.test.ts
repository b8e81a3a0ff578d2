import fc from 'fast-check'
import { expect, test } from 'vitest'
import { baselineOf, type Baselines, type Spread } from '../../server/analysis/baseline.ts'
import { INDICATORS, indicatorNamed } from '../../server/analysis/indicators/registry.ts'
import type { Measure } from '../../server/analysis/measure.ts'
import { reasons } from '../../server/analysis/reasons.ts'
import { contributions } from '../../server/analysis/scores.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import { strength } from '../../server/analysis/strength.ts'

const settings = resolveSettings()
const S3 = { id: 'S3', family: 'store' } as const
const W1 = { id: 'W1', family: 'waybill' } as const
/** `stores` stores whose values are spread evenly from 0 to `top`. */
const even = (stores: number, top: number): Spread => ({ stores, rows: stores * 50, quantiles: Array.from({ length: 101 }, (_, i) => (i * top) / 100) })
const baselines: Baselines = new Map([
  [
    'S3',
    new Map([
      ['', even(1000, 1)],
      ['taobao', even(100, 0.2)],
      ['pdd', even(300, 0.8)],
      ['tiny', even(5, 1)],
    ]),
  ],
  [
    'W1',
    new Map([
      ['', even(1000, 1)],
      ['YTO', even(100, 0.1)],
    ]),
  ],
])
const on = (platform: string, courier: string | null = null): { platform: string; courier: string | null } => ({ platform, courier })

test('a store is compared with its own platform, its parcels with the courier that carries most of them', () => {
  expect(baselineOf(S3, 0.15, [on('taobao', 'YTO')], baselines, 30)).toMatchObject({ of: 'platform', names: ['taobao'], stores: 100, rows: 5000, median: 0.1 })
  expect(baselineOf(W1, 0.15, [on('taobao', 'YTO')], baselines, 30)).toMatchObject({ of: 'courier', names: ['YTO'], below: 1, above: 0 })
})

test('with too few stores on the platform, or no courier known, the case is the baseline', () => {
  expect(baselineOf(S3, 0.15, [on('tiny')], baselines, 30)).toMatchObject({ of: 'case', names: [], stores: 1000 })
  expect(baselineOf(W1, 0.15, [on('taobao')], baselines, 30)?.of).toBe('case')
  expect(baselineOf({ id: 'S5', family: 'store' }, 1, [on('taobao')], baselines, 30)).toBeUndefined()
})

test('the platforms of a ring are put together by their numbers of stores', () => {
  const both = baselineOf(S3, 0.4, [on('taobao'), on('pdd'), on('pdd')], baselines, 30)
  expect(both).toMatchObject({ of: 'platform', names: ['pdd', 'taobao'], stores: 400 })
  expect(both?.below).toBeCloseTo((100 * 1 + 300 * 0.5) / 400, 1)
  expect(both?.median).toBeGreaterThan(0.1)
  expect(both?.median).toBeLessThan(0.4)
})

test('the shares lower and higher never pass the whole, and the more a value is the more lie below it', () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 2, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (value, more) => {
      const [one, two] = [value, value + more].map((at) => baselineOf(S3, at, [on('taobao'), on('pdd')], baselines, 30))
      expect((one?.below ?? 0) + (one?.above ?? 0)).toBeLessThanOrEqual(1 + 1e-9)
      expect(two?.below ?? 0).toBeGreaterThanOrEqual(one?.below ?? 0)
    }),
  )
})

test('a reason names its baseline, what it rests on and where the value stands', () => {
  const found = new Map([['S3', { n: 100, value: 0.15, extra: null }]])
  const [own] = reasons(contributions(found, settings), found, baselines, settings, [on('taobao')])
  expect(own?.text.en).toContain('median of 100 stores on taobao 10%, higher than 74% of them')
  expect(own?.baselineOf).toMatchObject({ of: 'platform', names: ['taobao'], stores: 100, rows: 5000 })
  expect(own?.baseline).toBeCloseTo(0.1)
  const [fallback] = reasons(contributions(found, settings), found, baselines, settings, [on('tiny')])
  expect(fallback?.text.en).toContain('too few on the same platform')
  expect(fallback?.text.zh).toContain('同一平台的店铺不足')
})

test.each(['S1', 'S7', 'R3', 'W7'])('%s counts only beyond what ordinary peers reach, where that is known', (id) => {
  const indicator = indicatorNamed(id)
  const setting = settings.indicators[id]
  if (!indicator || !setting) throw new Error(`No ${id}.`)
  const harder = setting.threshold < setting.from ? -0.01 : 0.01
  const measure: Measure = { n: 1000, value: setting.threshold, extra: 5 }
  expect(strength(indicator, measure, setting)).toBe(1)
  expect(strength(indicator, { ...measure, usual: setting.threshold - harder }, setting)).toBe(1)
  expect(strength(indicator, { ...measure, usual: setting.threshold + harder }, setting)).toBe(0)
})

test('only those indicators have such a condition', () => {
  expect(INDICATORS.filter(({ id }) => settings.indicators[id]?.quantile !== undefined).map(({ id }) => id)).toEqual(['W7', 'S1', 'S7', 'R3'])
})
