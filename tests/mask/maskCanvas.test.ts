import { describe, expect, it, vi } from 'vitest'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { loadScene, saveScene } from '../../client/canvas/scene/autosave.ts'
import { withGroup } from '../../client/canvas/scene/groups.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { takeSnapshot } from '../../client/canvas/scene/snapshot.ts'
import { maskCanvas } from '../../client/mask/maskCanvas.ts'
import type { GraphNode, Label } from '../../server/contract/common.ts'

const node = (label: Label, key: string, name: string): GraphNode => ({ id: `${label}/${key}`, label, key, name, properties: {} })

function storage(): Storage {
  const entries = new Map<string, string>()
  return {
    length: 0,
    clear: () => entries.clear(),
    getItem: (key) => entries.get(key) ?? null,
    key: () => null,
    removeItem: (key) => void entries.delete(key),
    setItem: (key, value) => void entries.set(key, value),
  }
}

describe('putting the mask on a canvas', () => {
  it('leaves no name behind, not in what a group is called either', async () => {
    const people = [node('Person', '1', '张三丰'), node('Store', 'a', '店甲'), node('Store', 'b', '店乙')]
    const scene = new Scene()
    scene.do(addSubgraph(scene, { nodes: people, relations: [] }, { origin: ROOT }))
    const members = ['Store/a', 'Store/b']
    scene.look('group', { groups: withGroup([], { kind: 'neighbours', of: '张三丰', members }) })
    const kept = storage()
    saveScene(kept, 'a', takeSnapshot(scene, 1))
    const masked = people.map((one) => (one.label === 'Person' ? { ...node('Person', '#7', '张**'), id: 'Person/#7' } : one))
    vi.stubGlobal('localStorage', storage())
    vi.stubGlobal('window', { location: { pathname: '/cases/a/explore' } })
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ nodes: masked })))
    await maskCanvas(kept, 'a')
    const after = loadScene(kept, 'a')
    expect(after?.nodes.map((entry) => entry.node.name)).toEqual(['张**', '店甲', '店乙'])
    expect(after?.lens.groups).toEqual([{ id: 'group:1', kind: 'neighbours', of: '张**', members }])
    expect(JSON.stringify(after)).not.toContain('张三丰')
  })
})
