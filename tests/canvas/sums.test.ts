import { describe, expect, it } from 'vitest'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { groupFacts } from '../../client/canvas/scene/groupFacts.ts'
import { labelSums } from '../../client/canvas/scene/labelSums.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import type { GraphNode, Label } from '../../server/contract/common.ts'

const node = (label: Label, key: string, properties: GraphNode['properties'] = {}): GraphNode => ({ id: `${label}/${key}`, label, key, name: key, properties })
const moneyOf = (label: Label) => (label === 'Order' ? ['amountFen', 'refundFen'] : [])

describe('the sums of a selection', () => {
  it('add up what is stated, say how many state it, and are no sum where none does', () => {
    const orders = [node('Order', 'a', { amountFen: 300 }), node('Order', 'b', { amountFen: 0 }), node('Order', 'c')]
    expect(labelSums([node('Store', 's'), ...orders], moneyOf)).toEqual([
      {
        label: 'Order',
        count: 3,
        money: [
          { property: 'amountFen', sumFen: 300, stating: 2 },
          { property: 'refundFen', sumFen: null, stating: 0 },
        ],
      },
      { label: 'Store', count: 1, money: [] },
    ])
  })

  it('count the relations of each type and way, and how many of them carry money', () => {
    const [store, other, account] = [node('Store', 's'), node('Store', 't'), node('Account', 'x')]
    const withdrew = (id: string, from: GraphNode, amountFen?: number) => ({
      id,
      type: 'WITHDREW',
      from: from.id,
      to: account.id,
      properties: amountFen === undefined ? {} : { amountFen },
    })
    const scene = new Scene()
    scene.do(
      addSubgraph(
        scene,
        { nodes: [store, other, account], relations: [withdrew('1', store, 500), withdrew('2', store), withdrew('3', other, 70)] },
        { origin: ROOT },
      ),
    )
    expect(groupFacts(scene, [store.id, other.id]).ties).toEqual([{ type: 'WITHDREW', direction: 'out', relations: 3, stating: 2, n: 3, sumFen: 570 }])
    expect(groupFacts(scene, [store.id, account.id]).ties).toEqual([
      { type: 'WITHDREW', direction: 'among', relations: 2, stating: 1, n: 2, sumFen: 500 },
      { type: 'WITHDREW', direction: 'in', relations: 1, stating: 1, n: 1, sumFen: 70 },
    ])
  })
})
