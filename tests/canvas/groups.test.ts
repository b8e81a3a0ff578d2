import { expect, test } from 'vitest'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { groupableRings, hangingOn, withGroup } from '../../client/canvas/scene/groups.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import type { GraphNode, Label } from '../../server/contract/common.ts'

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

const node = (label: Label, key: string, properties: GraphNode['properties'] = {}): GraphNode => ({ id: `${label}/${key}`, label, key, name: key, properties })
const tie = (type: string, from: GraphNode, to: GraphNode) => ({ id: `${from.key}>${to.key}`, type, from: from.id, to: to.id, properties: {} })

test('on a store hang its orders and the waybills behind them, of kinds of which there are two and which are shown', () => {
  const store = node('Store', 's')
  const [first, second] = [node('Order', 'o1'), node('Order', 'o2')]
  const waybills = [node('Waybill', 'w1'), node('Waybill', 'w2')]
  const account = node('Account', 'a')
  const scene = new Scene()
  const relations = [
    tie('PLACED_AT', first, store),
    tie('PLACED_AT', second, store),
    ...waybills.map((waybill, at) => tie('SHIPPED_AS', at === 0 ? first : second, waybill)),
    tie('WITHDREW', store, account),
  ]
  scene.do(addSubgraph(scene, { nodes: [store, first, second, ...waybills, account], relations }, { origin: ROOT }))
  expect(hangingOn(scene, store.id)).toEqual(
    new Map([
      ['Order', [first.id, second.id]],
      ['Waybill', waybills.map(({ id }) => id)],
    ]),
  )
  scene.look('hide', { labels: ['Waybill'] })
  expect([...hangingOn(scene, store.id).keys()]).toEqual(['Order'])
})

test('a ring can be grouped where two of its stores are shown', () => {
  const ring = { ringId: 'r1', ringNo: 1, hypothesis: 'brushing' }
  const scene = new Scene()
  scene.do(addSubgraph(scene, { nodes: [node('Store', 'a', ring), node('Store', 'b', ring), node('Store', 'c')], relations: [] }, { origin: ROOT }))
  expect(groupableRings(scene)).toEqual(new Map([['r1', ['Store/a', 'Store/b']]]))
})
