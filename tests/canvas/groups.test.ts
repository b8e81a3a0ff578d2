import { expect, test } from 'vitest'
import { withGroup } from '../../client/canvas/scene/groups.ts'

const group = (...members: string[]) => ({ kind: 'selection' as const, of: '', members })

test('a node is in one group at most: it leaves the former one, and a group of fewer than two is none', () => {
  const one = withGroup([], group('a', 'b', 'c'))
  expect(withGroup(one, group('c', 'd')).map(({ id, members }) => [id, members])).toEqual([
    ['group:1', ['a', 'b']],
    ['group:2', ['c', 'd']],
  ])
  expect(withGroup(one, group('b', 'c', 'd')).map(({ members }) => members)).toEqual([['b', 'c', 'd']])
  expect(withGroup(one, group('d'))).toEqual(one)
})
