import { describe, expect, it } from 'vitest'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { lineOf } from '../../client/canvas/scene/lineOf.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { listedNodes } from '../../client/pages/explore/left/listedNodes.ts'
import { listedRelations } from '../../client/pages/explore/left/listedRelations.ts'
import type { GraphNode, Label } from '../../server/contract/common.ts'

const node = (label: Label, key: string, name = key): GraphNode => ({ id: `${label}/${key}`, label, key, name, properties: {} })
const [a, b, account] = [node('Store', 'a', '乙'), node('Store', 'b', '甲'), node('Account', 'x')]
const tie = (id: string, type: string, from: GraphNode, to: GraphNode) => ({ id, type, from: from.id, to: to.id, properties: {} })

describe('the list of a canvas', () => {
  const scene = new Scene()
  const relations = [tie('1', 'WITHDREW', a, account), tie('2', 'WITHDREW', b, account), tie('3', 'PAID', a, b), tie('4', 'WITHDREW', a, account)]
  scene.do(addSubgraph(scene, { nodes: [account, a, b], relations }, { origin: ROOT }))

  it('holds every visible node by kind and name, and every visible relation by type and its ends', () => {
    expect(listedNodes(scene).map(({ name }) => name)).toEqual(['甲', '乙', 'x'])
    expect(listedRelations(scene).map(({ id, fromName, toName }) => [id, fromName, toName])).toEqual([
      ['3', '乙', '甲'],
      ['2', '甲', 'x'],
      ['1', '乙', 'x'],
      ['4', '乙', 'x'],
    ])
  })

  it('leaves out what is filtered out, and finds the line that a relation is drawn in', () => {
    scene.look('hide', { types: ['PAID'] })
    expect(listedRelations(scene).map(({ id }) => id)).toEqual(['2', '1', '4'])
    expect(lineOf(scene.drawn, '4')?.relations).toEqual(['1', '4'])
    expect(lineOf(scene.drawn, '3')).toBeUndefined()
  })
})
