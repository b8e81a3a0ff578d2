import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leaning, setLeaningsApart } from '../../server/analysis/links/hypothesis_apart.ts'
import { SCORED, type Scored } from '../../server/analysis/scores.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'

const settings = resolveSettings()
const pair = (a: number, b: number, weight: number) => ({ a, b, weight, terms: [] as { kind: string; logOdds: number }[] })
const apart = (weight: number, kinds: [number, Scored][], given = settings) =>
  setLeaningsApart(
    [{ ...pair(1, 2, weight), terms: [] }],
    new Map(kinds),
    new Map([
      [1, 7],
      [2, 5],
    ]),
    given,
  )

describe('stores of different kinds', () => {
  test('a code merchant and a no-ship store lose what the setting says, and the term stands with the pair and counts their orders', () => {
    const [left] = apart(6, [
      [1, 'code_merchant'],
      [2, 'no_ship'],
    ])
    expect(left?.weight).toBe(2)
    expect(left?.terms).toMatchObject([{ kind: 'hypothesis_apart', logOdds: -4, rows: 12 }])
  })

  test('a pair that is left with nothing is no link', () => {
    expect(
      apart(4, [
        [1, 'code_merchant'],
        [2, 'brushing'],
      ]),
    ).toEqual([])
  })

  test('two of one kind, and a store that is undecided, lose nothing', () => {
    expect(
      apart(6, [
        [1, 'no_ship'],
        [2, 'no_ship'],
      ])[0],
    ).toMatchObject({ weight: 6, terms: [] })
    expect(apart(6, [[1, 'no_ship']])[0]).toMatchObject({ weight: 6, terms: [] })
  })

  test('set to nothing, it takes nothing away and says nothing', () => {
    const none = resolveSettings({ hypothesisApart: 0 })
    expect(
      apart(
        6,
        [
          [1, 'code_merchant'],
          [2, 'no_ship'],
        ],
        none,
      )[0],
    ).toMatchObject({ weight: 6, terms: [] })
  })

  test('a store of which nothing is known leans to nothing', () => {
    expect(leaning(new Map(), settings)).toBeNull()
  })

  test('weights only fall, only where kinds differ, and by what the terms say', () => {
    const kinds = fc.option(fc.constantFrom(...SCORED), { nil: undefined })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.double({ min: 0.1, max: 20, noNaN: true })), { maxLength: 20 }),
        fc.array(kinds, { minLength: 10, maxLength: 10 }),
        (rows, given) => {
          const leanings = new Map(given.flatMap((kind, sid) => (kind ? [[sid, kind] as const] : [])))
          const pairs = rows.map(([a, b, weight]) => ({ ...pair(a, b, Math.round(weight * 100) / 100), terms: [] }))
          const before = new Map(pairs.map((one) => [one, one.weight]))
          const left = setLeaningsApart(pairs, leanings, new Map(), settings)
          for (const one of pairs) {
            const differ = leanings.has(one.a) && leanings.has(one.b) && leanings.get(one.a) !== leanings.get(one.b)
            expect(one.terms).toHaveLength(differ ? 1 : 0)
            expect(one.weight).toBeCloseTo((before.get(one) ?? 0) - (differ ? settings.hypothesisApart : 0), 9)
            expect(left.includes(one)).toBe(one.weight > 0)
          }
        },
      ),
    )
  })
})
