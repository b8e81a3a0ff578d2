import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GraphNode, GraphRelation } from '../../server/contract/common.ts'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { legendCounts } from '../../client/canvas/scene/legendCounts.ts'
import { type Lens, PLAIN } from '../../client/canvas/scene/lens.ts'
import { clearScene } from '../../client/canvas/scene/removeNodes.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { arbitrarySubgraph } from './arbitraryGraph.ts'
import { arbitraryLens } from './arbitraryLens.ts'

const sum = (entries: readonly { visible: number }[]) => entries.reduce((total, { visible }) => total + visible, 0)

/** A canvas looked at through a lens. */
function sceneOf(subgraph: Parameters<typeof addSubgraph>[1], lens: Partial<Lens> = {}): Scene {
  const scene = new Scene()
  scene.do(addSubgraph(scene, subgraph, { origin: ROOT }))
  scene.look('filter', lens)
  return scene
}

const store = (key: string, properties: GraphNode['properties'] = {}): GraphNode => ({ id: `Store/${key}`, label: 'Store', key, name: key, properties })
const account = (key: string): GraphNode => ({ id: `Account/${key}`, label: 'Account', key, name: key, properties: {} })
const relation = (id: string, from: GraphNode, to: GraphNode, properties: GraphRelation['properties'] = {}, type = 'WITHDREW'): GraphRelation => ({
  id,
  type,
  from: from.id,
  to: to.id,
  properties,
})
const endsOf = (scene: Scene, id: string) => {
  const { from, to } = scene.graph.getEdgeAttribute(id, 'relation')
  return [from, to]
}
const shownIds = (scene: Scene) => [...scene.shown.nodes].toSorted()
const drawnIds = (scene: Scene) => [...scene.drawn.nodes.keys()].toSorted()

const day = (text: string) => Date.parse(`${text}T00:00:00+08:00`)

describe('what a lens leaves', () => {
  it('no relation is shown without both its ends, and the legend counts exactly what is shown', () => {
    fc.assert(
      fc.property(arbitrarySubgraph, arbitraryLens, (subgraph, lens) => {
        const scene = sceneOf(subgraph, lens)
        for (const id of scene.shown.relations) for (const end of endsOf(scene, id)) expect(scene.shown.nodes.has(end)).toBe(true)
        const { labels, types } = legendCounts(scene)
        expect(sum(labels)).toBe(scene.shown.nodes.size)
        expect(sum(types)).toBe(scene.shown.relations.size)
      }),
    )
  })

  it('every filter only takes away, and none of them changes what is on the canvas', () => {
    fc.assert(
      fc.property(arbitrarySubgraph, arbitraryLens, (subgraph, lens) => {
        const scene = sceneOf(subgraph)
        const [nodes, relations] = [new Set(scene.shown.nodes), new Set(scene.shown.relations)]
        expect([nodes.size, relations.size]).toEqual([scene.graph.order, scene.graph.size])
        scene.look('filter', lens)
        expect([...scene.shown.nodes].every((id) => nodes.has(id))).toBe(true)
        expect([...scene.shown.relations].every((id) => relations.has(id))).toBe(true)
        expect([scene.graph.order, scene.graph.size]).toEqual([nodes.size, relations.size])
      }),
    )
  })

  it('in a core every node has its neighbours in the core, and a larger core lies in a smaller one', () => {
    fc.assert(
      fc.property(arbitrarySubgraph, fc.integer({ min: 1, max: 4 }), (subgraph, k) => {
        const scene = sceneOf(subgraph, { core: k })
        const within = scene.shown.nodes
        for (const id of within) expect(scene.graph.neighbors(id).filter((other) => other !== id && within.has(other)).length).toBeGreaterThanOrEqual(k)
        scene.look('filter', { core: k + 1 })
        expect([...scene.shown.nodes].every((id) => within.has(id))).toBe(true)
      }),
    )
  })

  it('around a node: one step is it and its neighbours, two steps their neighbours too', () => {
    const [a, b, c, d] = [store('a'), store('b'), store('c'), store('d')]
    const chain = { nodes: [a, b, c, d], relations: [relation('1', a, b), relation('2', c, b), relation('3', c, d)] }
    expect(shownIds(sceneOf(chain, { around: { ids: [a.id], steps: 1 } }))).toEqual([a.id, b.id])
    expect(shownIds(sceneOf(chain, { around: { ids: [a.id], steps: 2 } }))).toEqual([a.id, b.id, c.id])
    expect(shownIds(sceneOf(chain, { around: { ids: ['Store/not here'], steps: 2 } }))).toEqual([])
  })

  it('the largest part is the one with most nodes among what the other filters left', () => {
    const [a, b, c, d, e] = [store('a'), store('b'), account('c'), account('d'), account('e')]
    const parts = { nodes: [a, b, c, d, e], relations: [relation('1', a, b), relation('2', c, d), relation('3', d, e)] }
    expect(shownIds(sceneOf(parts, { largest: true }))).toEqual([c.id, d.id, e.id])
    expect(shownIds(sceneOf(parts, { largest: true, labels: ['Account'] }))).toEqual([a.id, b.id])
  })

  it('a range touches its own kind only, and says what happens to those without the value', () => {
    const [rich, poor, silent, other] = [store('rich', { inFen: 500 }), store('poor', { inFen: 50 }), store('silent'), account('x')]
    const range = { on: 'node', kind: 'Store', property: 'inFen', from: 100, to: null, unknown: false } as const
    const all = { nodes: [rich, poor, silent, other], relations: [] }
    expect(shownIds(sceneOf(all, { ranges: [range] }))).toEqual([other.id, rich.id])
    expect(shownIds(sceneOf(all, { ranges: [{ ...range, unknown: true }] }))).toEqual([other.id, rich.id, silent.id])
    const opened = sceneOf(
      { nodes: [store('old', { openedAt: '2019-05-01T00:00:00+08:00' }), store('new', { openedAt: '2020-02-01' })], relations: [] },
      { ranges: [{ on: 'node', kind: 'Store', property: 'openedAt', from: Date.parse('2020-01-01T00:00:00+08:00'), to: null, unknown: false }] },
    )
    expect(shownIds(opened)).toEqual(['Store/new'])
  })
})

describe('the time window', () => {
  const window = { from: day('2026-03-10'), to: day('2026-03-20') }
  const [a, b] = [store('a'), account('b')]
  const within = (properties: GraphRelation['properties']) =>
    sceneOf({ nodes: [a, b], relations: [relation('r', a, b, properties)] }, { window }).shown.relations.size

  it('relations outside it leave, those over it and those without a time stay', () => {
    expect(within({ at: '2026-03-10T00:00:00+08:00' })).toBe(1)
    expect(within({ at: '2026-03-09T23:59:59+08:00' })).toBe(0)
    expect(within({ at: '2026-03-20T00:00:00+08:00' })).toBe(0)
    expect(within({ firstAt: '2026-01-01T00:00:00+08:00', lastAt: '2026-03-11T00:00:00+08:00' })).toBe(1)
    expect(within({ firstAt: '2026-01-01T00:00:00+08:00', lastAt: '2026-03-09T00:00:00+08:00' })).toBe(0)
    expect(within({})).toBe(1)
  })

  it('a record of a day alone happened at any time of that day', () => {
    const evening = { from: day('2026-03-10') + 20 * 3_600_000, to: day('2026-03-11') }
    const at = '2026-03-10T00:00:00+08:00'
    const shown = (dayOnly: unknown) => sceneOf({ nodes: [a, b], relations: [relation('r', a, b, { at, dayOnly })] }, { window: evening }).shown.relations.size
    expect([shown(['at']), shown(undefined)]).toEqual([1, 0])
  })

  it('orders and waybills outside it leave too, stores and accounts do not', () => {
    const order: GraphNode = { id: 'Order/1', label: 'Order', key: '1', name: '1', properties: { createdAt: '2026-01-01T08:00:00+08:00' } }
    const old = store('old', { openedAt: '2019-01-01T00:00:00+08:00' })
    expect(shownIds(sceneOf({ nodes: [order, old], relations: [relation('p', order, old, {}, 'PLACED_AT')] }, { window }))).toEqual([old.id])
  })
})

describe('groups and merged lines', () => {
  const [a, b, c] = [store('a'), store('b'), account('c')]
  const paid = {
    nodes: [a, b, c],
    relations: [relation('1', a, c, { amountFen: 100 }), relation('2', a, c, { sumFen: 900, n: 4 }), relation('3', b, c), relation('4', a, b)],
  }

  it('parallel relations of one type are one line with their count and sum, or stay apart', () => {
    const scene = sceneOf(paid)
    expect([...scene.drawn.lines.values()].map(({ from, to, n, sumFen, relations }) => [from, to, n, sumFen, relations.length])).toEqual([
      [a.id, c.id, 5, 1000, 2],
      [b.id, c.id, 1, null, 1],
      [a.id, b.id, 1, null, 1],
    ])
    scene.look('merge', { merged: false })
    expect(scene.drawn.lines.size).toBe(4)
  })

  it('a group is one mark with lines to the outside only, and opening it brings back the former canvas', () => {
    const scene = sceneOf(paid)
    const before = drawnIds(scene)
    scene.look('group', { groups: [{ id: 'group:1', kind: 'selection', of: '', members: [a.id, b.id] }] })
    expect(drawnIds(scene)).toEqual([c.id, 'group:1'])
    expect([...scene.drawn.lines.values()].map(({ from, to, n, sumFen }) => [from, to, n, sumFen])).toEqual([['group:1', c.id, 6, 1000]])
    expect(scene.shown.nodes.size).toBe(3)
    scene.undo()
    expect(drawnIds(scene)).toEqual(before)
  })

  it('every shown node is drawn once, alone or in a group, and no money is lost or made by drawing', () => {
    fc.assert(
      fc.property(arbitrarySubgraph, arbitraryLens, (subgraph, lens) => {
        const scene = sceneOf(subgraph, lens)
        expect([...scene.drawn.nodes.values()].flatMap(({ members }) => members).toSorted()).toEqual(shownIds(scene))
        const drawn = [...scene.drawn.lines.values()].flatMap(({ relations }) => relations)
        expect(new Set(drawn).size).toBe(drawn.length)
        const grouped = (id: string) => scene.lens.groups.some(({ members }) => endsOf(scene, id).every((end) => members.includes(end)))
        expect([...scene.shown.relations].filter((id) => !grouped(id)).toSorted()).toEqual(drawn.toSorted())
      }),
    )
  })
})

describe('looks and history', () => {
  it('a preview is no step, and ends with the next look', () => {
    const scene = sceneOf({ nodes: [store('a')], relations: [] })
    const version = scene.undoable
    scene.preview({ labels: ['Store'] })
    expect(scene.shown.nodes.size).toBe(0)
    expect(scene.undoable).toBe(version)
    scene.look('filter', { labels: [] })
    expect(scene.shown.nodes.size).toBe(1)
    scene.preview({ labels: ['Store'] })
    scene.look('filter', { core: 1 })
    expect(scene.lens).toEqual({ ...PLAIN, core: 1 })
    scene.undo()
    expect(scene.lens).toEqual(PLAIN)
  })

  it('clearing takes the filters along, and undoing brings them back', () => {
    const scene = sceneOf({ nodes: [store('a'), account('b')], relations: [] }, { labels: ['Account'] })
    scene.do(clearScene(scene))
    expect(scene.lens).toEqual(PLAIN)
    scene.undo()
    expect(shownIds(scene)).toEqual(['Store/a'])
  })
})
