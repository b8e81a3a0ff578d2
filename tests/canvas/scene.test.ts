import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { collapseNode, isExpanded } from '../../client/canvas/scene/collapseNode.ts'
import { toggleHidden } from '../../client/canvas/scene/hide.ts'
import { hiddenNeighbours } from '../../client/canvas/scene/hiddenNeighbours.ts'
import { legendCounts } from '../../client/canvas/scene/legendCounts.ts'
import { clearScene, removeNodes } from '../../client/canvas/scene/removeNodes.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { fromSnapshot, sceneSnapshot, snapshotParts, takeSnapshot } from '../../client/canvas/scene/snapshot.ts'
import { overlaps } from '../../client/canvas/layout/Occupancy.ts'
import { arbitrarySubgraph, stores } from './arbitraryGraph.ts'
import { arbitrarySteps, contents, pickNode, take } from './arbitrarySteps.ts'

const run = (steps: Parameters<typeof take>[1][]) => {
  const scene = new Scene()
  for (const step of steps) take(scene, step)
  return scene
}

describe('undo and redo', () => {
  it('undoing every step brings back every former canvas, and redoing every later one', () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const scene = new Scene()
        const states = [contents(scene)]
        for (const step of steps) {
          const before = scene.version
          take(scene, step)
          if (scene.version !== before) states.push(contents(scene))
        }
        for (let index = states.length - 2; index >= 0; index--) {
          expect(scene.undo()).not.toBeNull()
          expect(contents(scene)).toEqual(states[index])
        }
        expect(scene.undo()).toBeNull()
        for (const state of states.slice(1)) {
          scene.redo()
          expect(contents(scene)).toEqual(state)
        }
        expect(scene.redo()).toBeNull()
      }),
    )
  })

  it('after every step a relation has both its ends on the canvas, and each end knows of it', () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const scene = new Scene()
        const check = () => {
          const { graph } = scene
          const ends = graph.mapEdges((id, { relation: { from, to } }) => [...new Set([from, to])].map((end) => `${end} ${id}`)).flat()
          const known = graph.mapNodes((id) => graph.relationsOf(id).map((relation) => `${id} ${relation.id}`)).flat()
          expect(known.toSorted()).toEqual(ends.toSorted())
        }
        for (const step of steps) {
          take(scene, step)
          check()
        }
        while (scene.undo()) check()
        while (scene.redo()) check()
      }),
    )
  })

  it('a step that leaves a relation without an end is refused', () => {
    const scene = new Scene()
    const relation = { id: 'r', type: 'HAS', from: 'Store/a', to: 'Store/b', properties: {} }
    expect(() => scene.graph.write({ nodes: [], relations: [{ id: 'r', before: null, after: { relation, origins: [ROOT] } }] })).toThrow('lacks an end')
  })

  it('goes back at least fifty steps, and over a cleared canvas', () => {
    const scene = new Scene()
    for (const node of stores(60).nodes) scene.do(addSubgraph(scene, { nodes: [node], relations: [] }, { origin: ROOT }))
    scene.do(clearScene(scene))
    expect(scene.graph.order).toBe(0)
    scene.undo()
    expect(scene.graph.order).toBe(60)
    for (let step = 0; step < 55; step++) scene.undo()
    expect(scene.graph.order).toBe(5)
  })

  it('a new step forgets what was undone', () => {
    const scene = new Scene()
    scene.do(addSubgraph(scene, stores(2), { origin: ROOT }))
    scene.undo()
    scene.do(addSubgraph(scene, stores(1), { origin: ROOT }))
    expect(scene.redo()).toBeNull()
  })
})

describe('expand and collapse', () => {
  it('collapsing a node right after its first expansion leaves exactly the former canvas', () => {
    fc.assert(
      fc.property(arbitrarySteps, arbitrarySubgraph, fc.nat(30), (steps, subgraph, pick) => {
        const scene = run(steps)
        const id = pickNode(scene, pick)
        fc.pre(id !== undefined && !isExpanded(scene, id))
        const before = contents(scene)
        scene.do(addSubgraph(scene, subgraph, { origin: id }))
        scene.do(collapseNode(scene, id))
        expect(contents(scene)).toEqual(before)
      }),
    )
  })

  it('moves nothing that was there and covers nothing with what is new', () => {
    fc.assert(
      fc.property(arbitrarySteps, arbitrarySubgraph, fc.nat(30), (steps, subgraph, pick) => {
        const scene = run(steps)
        const id = pickNode(scene, pick)
        fc.pre(id !== undefined)
        const old = new Map(scene.graph.mapNodes((node, { x, y }) => [node, { x, y }]))
        scene.do(addSubgraph(scene, subgraph, { origin: id }))
        for (const [node, place] of old) expect({ x: scene.graph.getNodeAttribute(node, 'x'), y: scene.graph.getNodeAttribute(node, 'y') }).toEqual(place)
        const all = scene.graph.mapNodes((node, { x, y }) => ({ node, x, y }))
        const covered = all.filter((fresh) => !old.has(fresh.node) && all.some((other) => other.node !== fresh.node && overlaps(fresh, other)))
        expect(covered).toEqual([])
      }),
    )
  })

  it('keeps what another expansion shows too, and drops what only the leaving nodes had brought', () => {
    const [a, b, c, d] = stores(4).nodes
    if (!a || !b || !c || !d) throw new Error('four stores')
    const scene = new Scene()
    scene.do(addSubgraph(scene, { nodes: [a, b], relations: [] }, { origin: ROOT }))
    scene.do(addSubgraph(scene, { nodes: [c], relations: [] }, { origin: a.id }))
    scene.do(addSubgraph(scene, { nodes: [c], relations: [] }, { origin: b.id }))
    scene.do(addSubgraph(scene, { nodes: [d, c], relations: [] }, { origin: c.id }))
    scene.do(collapseNode(scene, a.id))
    expect(scene.graph.nodes().toSorted()).toEqual([a.id, b.id, c.id, d.id])
    scene.do(collapseNode(scene, b.id))
    expect(scene.graph.nodes().toSorted()).toEqual([a.id, b.id])
  })

  it('removing a node leaves what it brought', () => {
    const [a, b] = stores(2).nodes
    if (!a || !b) throw new Error('two stores')
    const scene = new Scene()
    scene.do(addSubgraph(scene, { nodes: [a], relations: [] }, { origin: ROOT }))
    scene.do(addSubgraph(scene, { nodes: [b], relations: [] }, { origin: a.id }))
    scene.do(removeNodes(scene, [a.id]))
    expect(scene.graph.nodes()).toEqual([b.id])
    expect(scene.graph.getNodeAttribute(b.id, 'origins')).toEqual([ROOT])
  })
})

describe('what is shown', () => {
  it('the legend counts what is visible, and hiding a type hides its relations', () => {
    const scene = new Scene()
    const store = stores(1).nodes[0]
    if (!store) throw new Error('a store')
    const account = { ...store, id: 'Account/1', label: 'Account' as const, key: '1' }
    const relation = { id: 'w', type: 'WITHDREW', from: store.id, to: account.id, properties: {} }
    scene.do(addSubgraph(scene, { nodes: [store, account], relations: [relation] }, { origin: ROOT }))
    scene.do(toggleHidden(scene, 'labels', 'Account'))
    expect(legendCounts(scene)).toEqual({
      labels: [
        { name: 'Account', visible: 0, all: 1 },
        { name: 'Store', visible: 1, all: 1 },
      ],
      types: [{ name: 'WITHDREW', visible: 0, all: 1 }],
    })
    expect(hiddenNeighbours(scene, store.id)).toBe(3)
    scene.undo()
    expect(hiddenNeighbours(scene, store.id)).toBe(2)
  })

  it('a kept scene comes back as it was', () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const scene = run(steps)
        const kept: unknown = JSON.parse(JSON.stringify(takeSnapshot(scene, 3)))
        const back = new Scene()
        back.reset(fromSnapshot(sceneSnapshot.parse(kept)))
        expect(contents(back)).toEqual(contents(scene))
        expect(back.undo()).toBeNull()
      }),
    )
  })

  it('written in parts it is the same', () => {
    fc.assert(
      fc.property(arbitrarySteps, (steps) => {
        const scene = run(steps)
        expect(JSON.parse([...snapshotParts(scene, 3)].join(''))).toEqual(JSON.parse(JSON.stringify(takeSnapshot(scene, 3))))
      }),
    )
    const many = new Scene()
    many.do(addSubgraph(many, stores(450), { origin: ROOT }))
    expect([...snapshotParts(many, null)].length).toBeGreaterThan(3)
    expect(sceneSnapshot.parse(JSON.parse([...snapshotParts(many, null)].join(''))).nodes).toHaveLength(450)
  })
})
