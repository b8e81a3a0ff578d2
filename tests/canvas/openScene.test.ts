import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { refreshSnapshot } from '../../client/canvas/scene/refreshSnapshot.ts'
import { replaceScene } from '../../client/canvas/scene/replaceScene.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { takeSnapshot } from '../../client/canvas/scene/snapshot.ts'
import { takesServers } from '../../client/pages/explore/scenes/draftMark.ts'
import { arbitrarySteps, contents, take } from './arbitrarySteps.ts'

const sceneOf = (steps: Parameters<typeof take>[1][]): Scene => {
  const scene = new Scene()
  for (const step of steps) take(scene, step)
  return scene
}

const store = (key: string, name: string) => ({ id: `Store/${key}`, label: 'Store' as const, key, name, properties: {} })
const tie = (id: string, from: string, to: string) => ({ id, type: 'HAS', from: `Store/${from}`, to: `Store/${to}`, properties: {} })
const at = (hour: number) => `2026-03-02T${hour}:00:00+08:00`

describe('opening a kept scene', () => {
  it('shows exactly what was kept, whatever was on the canvas, and undoing it brings that back', () => {
    fc.assert(
      fc.property(arbitrarySteps, arbitrarySteps, (kept, before) => {
        const [saved, scene] = [sceneOf(kept), sceneOf(before)]
        const was = contents(scene)
        scene.do(replaceScene(scene, takeSnapshot(saved, 1)))
        expect(contents(scene)).toEqual(contents(saved))
        // Opening what is shown already is no step.
        if (JSON.stringify(was) !== JSON.stringify(contents(saved))) scene.undo()
        expect(contents(scene)).toEqual(was)
      }),
    )
  })

  it('keeps places, takes what the graph says now, and knows relations by their ends though their ids changed', () => {
    const scene = new Scene()
    const nodes = [store('a', 'old'), store('b', 'b'), store('gone', 'gone')]
    scene.do(addSubgraph(scene, { nodes, relations: [tie('4:1', 'a', 'b'), tie('4:2', 'b', 'gone')] }, { origin: ROOT }))
    const kept = takeSnapshot(scene, 1)
    const now = { nodes: [store('a', 'new'), store('b', 'b')], relations: [tie('5:9', 'a', 'b'), tie('5:8', 'b', 'a')] }
    const fresh = refreshSnapshot(kept, now, 2)
    expect(fresh.nodes.map(({ node, x, y }) => [node.name, x, y])).toEqual(kept.nodes.slice(0, 2).map(({ x, y }, place) => [place === 0 ? 'new' : 'b', x, y]))
    expect(fresh.relations.map(({ relation }) => relation.id)).toEqual(['5:9'])
    expect(fresh.dataVersion).toBe(2)
  })
})

describe('the canvas that the server keeps', () => {
  it('comes to a browser that has none, or that kept an older one and changed nothing since', () => {
    expect(takesServers({ savedAt: null, changed: false }, 0, at(10))).toBe(true)
    expect(takesServers({ savedAt: at(10), changed: false }, 5, at(11))).toBe(true)
    expect(takesServers({ savedAt: at(11), changed: false }, 5, at(11))).toBe(false)
    expect(takesServers({ savedAt: at(10), changed: true }, 5, at(11))).toBe(false)
    expect(takesServers({ savedAt: null, changed: false }, 5, at(11))).toBe(false)
    expect(takesServers({ savedAt: at(10), changed: true }, 0, at(11))).toBe(false)
  })
})
