import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineage, type RingStores } from '../../server/analysis/lineage.ts'

/** `r1 abc` is the ring r1 of the stores a, b and c. */
const run = (...rings: string[]): RingStores[] =>
  rings.map((text) => {
    const [ringId = '', stores = ''] = text.split(' ')
    return { ringId, stores: stores.split('') }
  })
const kinds = (before: RingStores[], after: RingStores[]): string[] =>
  lineage(before, after).map(({ change, ringId, from }) => `${ringId ?? '–'} ${change} ${from.map((one) => `${one.ringId}:${one.shared}`).join(' ')}`.trim())

test('the same ring in two runs is unchanged', () => {
  expect(kinds(run('x abc'), run('x abc'))).toEqual(['x unchanged x:3'])
})

test('stores that joined and left are named', () => {
  expect(lineage(run('x abcd'), run('y abcef'))).toEqual([
    { change: 'changed', ringId: 'y', from: [{ ringId: 'x', shared: 3 }], joined: ['e', 'f'], left: ['d'] },
  ])
  expect(kinds(run('x abc'), run('y abcd'))).toEqual(['y grown x:3'])
  expect(kinds(run('x abcd'), run('y abc'))).toEqual(['y shrunk x:3'])
})

test('one ring that two continue is split, two that one continues are merged', () => {
  expect(kinds(run('x abcdef'), run('y abc', 'z def'))).toEqual(['y split x:3', 'z split x:3'])
  expect(kinds(run('x abc', 'y defg'), run('z abcdefg'))).toEqual(['z merged y:4 x:3'])
})

test('one store in common continues nothing: one ring is born and one is gone', () => {
  expect(kinds(run('x abc'), run('y cde'))).toEqual(['y born', '– gone x:0'])
  expect(kinds(run('x abcdef'), run('y efghij'))).toEqual(['y born', '– gone x:0'])
})

test('two stores in common and half of the smaller ring continue it', () => {
  expect(kinds(run('x abcd'), run('y cdefgh'))).toEqual(['y changed x:2'])
})

const rename = (list: RingStores[]): RingStores[] => list.map(({ ringId, stores }) => ({ ringId, stores: stores.map((store) => `z${store}`) }))
const rings = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 12, maxLength: 12 }).map((parts) => {
  const groups = new Map<number, string[]>()
  for (const [store, part] of parts.entries()) groups.set(part, [...(groups.get(part) ?? []), `s${store}`])
  return [...groups].flatMap(([part, stores]) => (stores.length < 3 ? [] : [{ ringId: `r${part}`, stores }]))
})

test('other names of stores change nothing but the names, and a ring that has nothing to do with the others adds one line', () => {
  fc.assert(
    fc.property(rings, rings, (before, after) => {
      const plain = lineage(before, after)
      const renamed = lineage(rename(before), rename(after))
      expect(
        renamed.map(({ joined, left, ...rest }) => ({ ...rest, joined: joined.map((one) => one.slice(1)), left: left.map((one) => one.slice(1)) })),
      ).toEqual(plain)
      const more = lineage(before, [...after, { ringId: 'new', stores: ['u', 'v', 'w'] }])
      expect(more.filter(({ ringId }) => ringId !== 'new')).toEqual(plain)
    }),
  )
})

test('every ring of the later run has one line, and every earlier ring is continued or gone', () => {
  fc.assert(
    fc.property(rings, rings, (before, after) => {
      const changes = lineage(before, after)
      expect(changes.flatMap(({ ringId }) => ringId ?? [])).toEqual(after.map(({ ringId }) => ringId))
      expect(new Set(changes.flatMap(({ from }) => from.map(({ ringId }) => ringId)))).toEqual(new Set(before.map(({ ringId }) => ringId)))
    }),
  )
})
