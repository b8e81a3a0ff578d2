import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSingles } from '../../server/graph/explore/foldSingles.ts'
import type { Tie } from '../../server/graph/explore/ringTies.ts'

const code = (id: number, store: number, stores = 1): Tie => ({ id, label: 'QrCode', stores, store })

test('up to two dozen of a kind are all kept', () => {
  const ties = Array.from({ length: 24 }, (_, i) => code(i, i % 2))
  expect(foldSingles(ties)).toEqual({ kept: ties, folded: [] })
})

test('of more, every store keeps its first ones in turn', () => {
  const ties = [...Array.from({ length: 100 }, (_, i) => code(i, 1)), ...Array.from({ length: 20 }, (_, i) => code(200 + i, 2))]
  const { kept, folded } = foldSingles(ties)
  expect(kept.map(({ id }) => id)).toEqual([...Array.from({ length: 12 }, (_, i) => i), ...Array.from({ length: 12 }, (_, i) => 200 + i)])
  expect(folded).toEqual([{ label: 'QrCode', count: 96 }])
})

test('what several stores share is never folded, and the count is of all that are missing', () => {
  const tie = fc.record({ label: fc.constantFrom('QrCode', 'Account'), stores: fc.integer({ min: 1, max: 3 }), store: fc.nat(5) })
  fc.assert(
    fc.property(fc.array(tie, { maxLength: 120 }), (drawn) => {
      const ties = drawn.map((one, id): Tie => ({ ...one, id }))
      const { kept, folded } = foldSingles(ties)
      expect(kept.filter(({ stores }) => stores > 1)).toEqual(ties.filter(({ stores }) => stores > 1))
      expect(kept.length + folded.reduce((sum, { count }) => sum + count, 0)).toBe(ties.length)
      expect(foldSingles(kept)).toEqual({ kept, folded: [] })
    }),
  )
})
