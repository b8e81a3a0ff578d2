import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atOnce } from '../../client/canvas/inTurns.ts'
import { Drawing } from '../../client/canvas/render/Drawing.ts'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { clearScene } from '../../client/canvas/scene/removeNodes.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { stores } from './arbitraryGraph.ts'
import { arbitrarySteps, contents, take } from './arbitrarySteps.ts'

const MANY = 9000

/** So many stores in a row, each tied to the next. */
function chain(): Parameters<typeof addSubgraph>[1] {
  const { nodes } = stores(MANY)
  const relations = nodes.slice(1).map(({ id }, index) => ({ id: `r${index}`, type: 'HAS', from: nodes[index]?.id ?? '', to: id, properties: {} }))
  return { nodes, relations }
}

const positions = new Map(stores(MANY).nodes.map(({ id }, index) => [id, { x: 100 * index, y: 0 }]))

function large(): Scene {
  const scene = new Scene()
  scene.do(addSubgraph(scene, chain(), { origin: ROOT, positions }))
  return scene
}

/** Everything that is drawn, in an order of its own. */
function drawnIn({ graph }: Drawing): unknown {
  return [graph.mapNodes((_, mark) => mark).toSorted(byId), graph.mapEdges((_, line) => line).toSorted(byId)]
}
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

function drawing(scene: Scene, before = new Drawing()): Drawing {
  atOnce(before.sync(scene.drawn))
  return before
}

describe('a change that is drawn in pieces', () => {
  it('is what it would be at once, whatever was drawn before and however far that had come', () => {
    fc.assert(
      fc.property(arbitrarySteps, arbitrarySteps, fc.nat(40), (first, then, pieces) => {
        const scene = new Scene()
        for (const step of first) take(scene, step)
        const draft = drawing(scene)
        for (const step of then) {
          const left = draft.sync(scene.drawn)
          for (let piece = 0; piece < pieces && !left.next().done; piece++);
          take(scene, step)
        }
        expect(drawnIn(drawing(scene, draft))).toEqual(drawnIn(drawing(scene)))
      }),
    )
  })

  it('rests several times on a large canvas, and is whole for whoever asks meanwhile', () => {
    const scene = large()
    const work = scene.draw()
    work.next()
    expect(scene.drawn.nodes.size).toBe(MANY)
    expect(scene.drawn.lines.size).toBe(MANY - 1)
    expect(work.next().done).toBe(true)
    const fresh = large()
    expect([...fresh.draw()].length).toBeGreaterThan(4)
    expect(contents(fresh)).toEqual(contents(scene))
    expect([...new Drawing().sync(fresh.drawn)].length).toBeGreaterThan(4)
  })

  it('is given up when the next step comes, and neither step is lost', () => {
    const scene = large()
    const full = contents(scene)
    const work = scene.draw()
    work.next()
    const draft = new Drawing()
    draft.sync(large().drawn).next()
    scene.do(clearScene(scene))
    expect(work.next().done).toBe(true)
    expect([scene.graph.order, scene.drawn.nodes.size, scene.undoable]).toEqual([0, 0, 'clear'])
    expect(drawing(scene, draft).graph.order).toBe(0)
    // Undo pressed twice and redo once, each before anything of the one before was drawn.
    scene.undo()
    scene.draw().next()
    scene.undo()
    scene.draw().next()
    scene.redo()
    expect(contents(scene)).toEqual(full)
    expect(scene.redoable).toBe('clear')
    expect(drawing(scene, draft).graph.order).toBe(MANY)
  })

  it('asks nothing of a scene that has not changed', () => {
    const scene = large()
    const { drawn } = scene
    expect([...scene.draw()]).toEqual([])
    expect(scene.drawn).toBe(drawn)
  })
})
