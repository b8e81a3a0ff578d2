import { MultiDirectedGraph } from 'graphology'
import { describe, expect, it } from 'vitest'
import { markAt } from '../../client/canvas/interaction/markAt.ts'
import type { DrawnGraph } from '../../client/canvas/render/Drawing.ts'
import type { Frame } from '../../client/canvas/render/frame.ts'
import type { DrawnLine, DrawnNode } from '../../client/canvas/scene/drawnOf.ts'
import { radiusOf } from '../../client/canvas/scene/nodeSize.ts'
import type { Label } from '../../server/contract/common.ts'

const frame = (scale: number): Frame => ({
  width: 1000,
  height: 1000,
  scale,
  toPixel: ({ x, y }) => ({ x: 500 + x * scale, y: 500 - y * scale }),
  toScene: ({ x, y }) => ({ x: (x - 500) / scale, y: (500 - y) / scale }),
})

function drawn(...marks: [id: string, label: Label, x: number, y: number][]): DrawnGraph {
  const graph = new MultiDirectedGraph<DrawnNode, DrawnLine>()
  for (const [id, label, x, y] of marks) graph.addNode(id, { id, label, x, y, node: null, group: null, members: [id], ring: null })
  return graph
}

const store = radiusOf('Store')

describe('what lies under the pointer', () => {
  it('every mark picks itself, a little beside it too, and nothing further away', () => {
    const graph = drawn(['a', 'Store', 0, 0], ['b', 'VendorSite', 200, 100])
    const view = frame(0.5)
    for (const id of ['a', 'b']) expect(markAt(graph, view, view.toPixel(graph.getNodeAttributes(id)))?.id).toBe(id)
    expect(markAt(graph, view, view.toPixel({ x: store + 3, y: 0 }))?.id).toBe('a')
    expect(markAt(graph, view, view.toPixel({ x: store + 8, y: 0 }))).toBeNull()
  })

  it('of two that lie over each other the upper one, between two the nearer one', () => {
    const graph = drawn(['under', 'Store', 0, 0], ['over', 'Store', 10, 0], ['far', 'Store', 10 + 2 * store + 5, 0])
    const view = frame(1)
    expect(markAt(graph, view, view.toPixel({ x: 0, y: 0 }))?.id).toBe('over')
    expect(markAt(graph, view, view.toPixel({ x: 10 + store + 2, y: 0 }))?.id).toBe('over')
    expect(markAt(graph, view, view.toPixel({ x: 10 + store + 3, y: 0 }))?.id).toBe('far')
  })

  it('a square is hit at its corners, a disc is not; from afar two pixels are enough', () => {
    const corner = radiusOf('VendorSite') * 0.9
    expect(markAt(drawn(['site', 'VendorSite', 0, 0]), frame(1), frame(1).toPixel({ x: corner, y: corner }))?.id).toBe('site')
    expect(markAt(drawn(['code', 'Store', 0, 0]), frame(1), frame(1).toPixel({ x: store * 0.9, y: store * 0.9 }))).toBeNull()
    const far = frame(0.01)
    expect(markAt(drawn(['tiny', 'Store', 0, 0]), far, { x: 502, y: 500 })?.id).toBe('tiny')
  })
})
