import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INDICATORS } from '../../server/analysis/indicators/registry.ts'
import { yuan } from '../../server/analysis/indicator.ts'
import type { Measures } from '../../server/analysis/measure.ts'
import { poolMeasures } from '../../server/analysis/rings.ts'

/** Indicators whose value is a count or a figure of a store, not a share. */
const FIGURES = new Set(['W7', 'W10', 'S1', 'S2', 'S5', 'R1', 'R2', 'R3', 'against.buyers'])
const number = (text: string | undefined): number => Number(text?.replaceAll(',', ''))

/** What a store's features may give: hits among n rows, or a figure; extra a whole number. */
function storesOf(id: string): fc.Arbitrary<Measures[]> {
  return fc.array(
    fc
      .record({ n: fc.integer({ min: 30, max: 40_000 }), part: fc.double({ min: 0, max: 1, noNaN: true }), extra: fc.integer({ min: 1, max: 900_000 }) })
      .map(({ n, part, extra }) => {
        const hits = Math.round(n * part)
        const value = FIGURES.has(id) ? Math.min(hits, 400) : hits / n
        return new Map([[id, { n, value, extra: id === 'W8' ? hits : id === 'W6' ? value : extra }]])
      }),
    { minLength: 2, maxLength: 12 },
  )
}

describe.each(INDICATORS.map((indicator) => ({ id: indicator.id, indicator })))('$id of a ring', ({ id, indicator }) => {
  test('says nothing that its rows do not bear out', () => {
    fc.assert(
      fc.property(storesOf(id), (members) => {
        const pooled = poolMeasures(members).get(id)
        if (!pooled) throw new Error('Nothing was pooled.')
        const { zh, en } = indicator.text(pooled)
        const counted = members.flatMap((measures) => measures.get(id) ?? [])
        const chosen = counted.filter((one) => indicator.pooling?.only?.(one) ?? true)
        const rows = (chosen.length > 0 ? chosen : counted).reduce((sum, { n }) => sum + n, 0)
        expect(pooled.n).toBe(rows)
        // A share of so many rows names all the rows.
        const share = !FIGURES.has(id) && id !== 'S8'
        expect(zh).toContain(share ? rows.toLocaleString('en-US') : '')
        // No store has half a code, parcel or store: a broken figure is an average and says so.
        const broken = /(?<![\d.,])\d[\d,]*\.\d+(?![\d%]| 个百分点)/.test(zh)
        expect(`${zh} ${en}`).toMatch(broken ? /平均.*(average|mean)/ : '')
        // Numbers of four digits or more are grouped.
        expect(zh).not.toMatch(/\d{4}/)
      }),
      { numRuns: 40 },
    )
  })
})

const pooledText = (id: string, members: Measures[]): string => INDICATORS.find((one) => one.id === id)?.text(poolMeasures(members).get(id) ?? never()).en ?? ''
const never = (): never => {
  throw new Error('Nothing was pooled.')
}

test('hits among the pool add up, and their share is theirs', () => {
  fc.assert(
    fc.property(storesOf('W8'), (members) => {
      const [, count, n, share] = /^([\d,]+) of ([\d,]+) numbers \(([\d.]+)%\)/.exec(pooledText('W8', members)) ?? []
      const hits = members.reduce((sum, measures) => sum + (measures.get('W8')?.extra ?? 0), 0)
      expect(number(count)).toBe(hits)
      expect(Math.abs(number(count) / number(n) - number(share) / 100)).toBeLessThan(0.0051)
    }),
  )
})

const store = (id: string, n: number, value: number, extra: number | null): Measures => new Map([[id, { n, value, extra }]])

test('reused numbers of a ring are added up', () => {
  expect(pooledText('W10', [store('W10', 4000, 3, null), store('W10', 3006, 4, null)])).toMatch(/^7 of 7,006 numbers/)
})

test('turnover of a ring is added up and stated in yuan', () => {
  expect(pooledText('S5', [store('S5', 100, 3, 12_345_678), store('S5', 100, 3, 20_000_000)])).toContain('turnover 323,457 yuan in all')
})

test.each([
  [0, '0'],
  [12, '0.12'],
  [120_000, '1,200'],
  [123_456, '1,235'],
])('%d fen are %s yuan', (fen, text) => {
  expect(yuan(fen)).toBe(text)
})
