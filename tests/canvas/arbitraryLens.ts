import fc from 'fast-check'
import { LABELS, nodeId } from '../../server/contract/common.ts'
import type { Lens } from '../../client/canvas/scene/lens.ts'

const DAY = 86_400_000
const MARCH = Date.parse('2026-03-01T00:00:00+08:00')
const id = fc.nat(25).map((number) => nodeId(LABELS[number % LABELS.length] ?? 'Store', `k${number}`))

const window = fc.tuple(fc.nat(25), fc.integer({ min: 1, max: 10 })).map(([from, days]) => ({ from: MARCH + from * DAY, to: MARCH + (from + days) * DAY }))
const groups = fc.uniqueArray(id, { minLength: 2, maxLength: 9 }).map((members) => [{ id: 'group:1', kind: 'selection' as const, of: '', members }])

/** Any look at the canvases of `arbitraryGraph`; most filters are off in most of them. */
export const arbitraryLens: fc.Arbitrary<Lens> = fc.record({
  labels: fc.oneof(fc.constant<string[]>([]), fc.subarray([...LABELS], { maxLength: 3 })),
  types: fc.oneof(fc.constant<string[]>([]), fc.subarray(['HAS', 'WITHDREW'])),
  window: fc.option(window),
  ranges: fc.constantFrom<Lens['ranges'][]>(
    [],
    [{ on: 'node' as const, kind: 'Store', property: 'score', from: 5, to: null, unknown: false }],
    [{ on: 'relation' as const, kind: 'WITHDREW', property: 'amountFen', from: null, to: 1200, unknown: true }],
  ),
  around: fc.option(fc.record({ ids: fc.uniqueArray(id, { minLength: 1, maxLength: 2 }), steps: fc.integer({ min: 1, max: 3 }) })),
  core: fc.constantFrom(0, 0, 0, 1, 2),
  largest: fc.constantFrom(false, false, true),
  tied: fc.constantFrom(false, false, true),
  groups: fc.oneof(fc.constant<Lens['groups']>([]), groups),
  merged: fc.boolean(),
})
