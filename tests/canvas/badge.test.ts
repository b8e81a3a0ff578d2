import { expect, test } from 'vitest'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { collapseNode } from '../../client/canvas/scene/collapseNode.ts'
import { hiddenNeighbours } from '../../client/canvas/scene/hiddenNeighbours.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { stores } from './arbitraryGraph.ts'

test('a line of a ring that stands for several withdrawals is that many relations on the screen, the count of an aggregate is not', () => {
  const [store, other] = stores(2).nodes
  if (!store || !other) throw new Error('two stores')
  const left = (type: string) => {
    const scene = new Scene()
    const relations = [{ id: type, type, from: store.id, to: other.id, properties: { n: 2 } }]
    scene.do(addSubgraph(scene, { nodes: [store, other], relations }, { origin: ROOT }))
    return hiddenNeighbours(scene, store.id)
  }
  expect([left('WITHDREW'), left('USED_ACCOUNT')]).toEqual([1, 2])
})

test('what stays after a collapse no longer points to a node that left with it', () => {
  const [a, b, c] = stores(3).nodes
  if (!a || !b || !c) throw new Error('three stores')
  const scene = new Scene()
  scene.do(addSubgraph(scene, { nodes: [a, b], relations: [] }, { origin: ROOT }))
  scene.do(addSubgraph(scene, { nodes: [c], relations: [] }, { origin: b.id }))
  scene.do(addSubgraph(scene, { nodes: [a], relations: [] }, { origin: c.id }))
  scene.do(collapseNode(scene, b.id))
  expect(scene.graph.nodes().toSorted()).toEqual([a.id, b.id])
  expect(scene.graph.getNodeAttribute(a.id, 'origins')).toEqual([ROOT])
})
