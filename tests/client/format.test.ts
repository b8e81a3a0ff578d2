import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf } from '../../client/api.ts'
import { firstLanguage } from '../../client/i18n.ts'
import { moneyText } from '../../client/format/money.ts'
import { signedText } from '../../client/format/signed.ts'
import { dateText, dateTimeText } from '../../client/format/time.ts'
import { placeCommunities } from '../../client/pages/overview/placeCommunities.ts'
import { everyDay } from '../../client/pages/ring/everyDay.ts'
import { evidenceRows, explainStore } from '../../server/contract/explain.ts'
import type { ListedRing } from '../../server/contract/rings.ts'

const day = (text: string) => ({ day: text, bought: 1, shipped: 2, inFen: 3, withdrawnFen: 4 })

const ring = (ringNo: number, stores: number, x: number, y: number): ListedRing & { x: number; y: number; family: null } => ({
  ringId: `r${ringNo}`,
  ringNo,
  name: { zh: '', en: '' },
  hypothesis: 'undecided',
  ringScore: 1,
  stores,
  inFen: 0,
  withdrawnFen: 0,
  insideFen: 0,
  waybills: 0,
  emptyShare: null,
  vendorSites: 0,
  qrCodes: 0,
  accounts: 0,
  couriers: [],
  platforms: [],
  from: null,
  to: null,
  stability: null,
  byVerdict: null,
  statuses: ['lead' as const],
  secondLook: false,
  x,
  y,
  family: null,
})

describe('money', () => {
  it('is told in 万 and 亿 in Chinese, in ¥ M in English, and in full when small', () => {
    expect(moneyText(2_846_200_000, true)).toBe('¥2,846.20 万')
    expect(moneyText(34_200_000_000, true)).toBe('¥3.42 亿')
    expect(moneyText(2_846_200_000, false)).toBe('¥28.46 M')
    expect(moneyText(37_654_520, false)).toBe('¥376.55 K')
    expect(moneyText(931_200, true)).toBe('¥9,312.00')
    expect([moneyText(1_000_000, true), moneyText(9_999_999_999, true), moneyText(10_000_000_000, true)]).toEqual(['¥1.00 万', '¥10,000.00 万', '¥1.00 亿'])
    expect(moneyText(-931_200, false)).toBe('−¥9,312.00')
  })
})

describe('points and log-odds', () => {
  it('carry their sign, and small ones are never printed as nothing', () => {
    expect([2.64, -0.4, 12, 0.02, -0.02, 0.004, 0].map((value) => signedText(value, 'en'))).toEqual(['+2.6', '−0.4', '+12.0', '+0.02', '−0.02', '+0.01', '0.0'])
  })
})

describe('times', () => {
  it('are told in +08:00, whatever the zone they come in', () => {
    expect(dateTimeText('2026-03-02T10:00:00+08:00')).toBe('2026-03-02 10:00')
    expect(dateTimeText('2026-03-01T20:30:00Z')).toBe('2026-03-02 04:30')
    expect(dateTimeText('2026-03-02 10:00:00')).toBe('2026-03-02 10:00')
    expect(dateText('2026-03-01T20:30:00Z')).toBe('2026-03-02')
  })

  it('keep the precision of a day, and leave what is no time as it is', () => {
    expect(dateTimeText('2026-03-02')).toBe('2026-03-02')
    expect(dateText('unknown')).toBe('unknown')
  })
})

describe('the language', () => {
  it('is what was chosen, else English for a browser that asks for it first, else Chinese', () => {
    expect(firstLanguage('en', ['zh-CN'])).toBe('en')
    expect(firstLanguage(null, ['en-GB', 'zh-CN'])).toBe('en')
    expect(firstLanguage(null, ['zh-TW', 'en'])).toBe('zh-CN')
    expect(firstLanguage(null, ['fr-FR'])).toBe('zh-CN')
    expect(firstLanguage('klingon', [])).toBe('zh-CN')
  })
})

describe('the address of an operation', () => {
  it('carries keys with slashes and colons whole, and leaves out what is empty', () => {
    expect(addressOf(explainStore, { params: { caseId: 'a', storeKey: 'p/q:1' } })).toBe('/api/cases/a/stores/p%2Fq%3A1/explanation')
    expect(addressOf(evidenceRows, { params: { caseId: 'a' }, query: { about: 'node', id: 'Store', a: 'x&y', b: '' } })).toBe(
      '/api/cases/a/evidence?about=node&id=Store&a=x%26y',
    )
  })
})

describe('the days of a ring', () => {
  it('have the empty ones between them', () => {
    expect(everyDay([day('2026-03-04'), day('2026-03-01')]).map((one) => [one.day, one.bought])).toEqual([
      ['2026-03-01', 1],
      ['2026-03-02', 0],
      ['2026-03-03', 0],
      ['2026-03-04', 1],
    ])
    expect(everyDay([])).toEqual([])
  })
})

describe('communities', () => {
  it('lie apart from each other even when the server puts them on one spot, the larger the more stores', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 12 }), (given) => {
        const placed = placeCommunities(given.map(([stores, at], index) => ring(index, stores, at, 0)))
        for (const [index, a] of placed.entries()) {
          for (const b of placed.slice(index + 1)) {
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan((a.r + b.r) * 0.9)
            expect(Math.sign(a.r - b.r) * Math.sign(a.of.stores - b.of.stores)).toBeGreaterThanOrEqual(0)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
