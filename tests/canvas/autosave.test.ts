import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { atOnce } from '../../client/canvas/inTurns.ts'
import { addSubgraph } from '../../client/canvas/scene/addSubgraph.ts'
import { loadScene, saveScene } from '../../client/canvas/scene/autosave.ts'
import { Scene } from '../../client/canvas/scene/Scene.ts'
import { ROOT } from '../../client/canvas/scene/sceneState.ts'
import { snapshotParts, takeSnapshot } from '../../client/canvas/scene/snapshot.ts'
import { writeScene, writeText } from '../../client/canvas/scene/writeScene.ts'
import { stores } from './arbitraryGraph.ts'

/** A browser's storage with room for so many characters. */
function storage(room: number): Storage {
  const entries = new Map<string, string>()
  return {
    get length() {
      return entries.size
    },
    clear: () => entries.clear(),
    getItem: (key) => entries.get(key) ?? null,
    key: (index) => [...entries.keys()][index] ?? null,
    removeItem: (key) => void entries.delete(key),
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      entries.set(key, value)
    },
  }
}

const snapshotOf = (count: number) => {
  const scene = new Scene()
  scene.do(addSubgraph(scene, stores(count), { origin: ROOT }))
  return takeSnapshot(scene, 1)
}

describe('autosave', () => {
  it('keeps the canvas of each case apart', () => {
    const kept = storage(1e6)
    saveScene(kept, 'a', snapshotOf(3))
    saveScene(kept, 'b', snapshotOf(1))
    expect(loadScene(kept, 'a')?.nodes).toHaveLength(3)
    expect(loadScene(kept, 'b')?.nodes).toHaveLength(1)
    expect(loadScene(kept, 'c')).toBeNull()
  })

  it('says so when there is no room, and does not leave an older canvas behind', () => {
    const kept = storage(3000)
    expect(saveScene(kept, 'a', snapshotOf(3))).toBe(true)
    expect(saveScene(kept, 'a', snapshotOf(100))).toBe(false)
    expect(loadScene(kept, 'a')).toBeNull()
  })

  it('an empty canvas and a foreign text are no canvas', () => {
    const kept = storage(1e6)
    saveScene(kept, 'a', snapshotOf(0))
    kept.setItem('kongbao.canvas.b', '{"version":9}')
    kept.setItem('kongbao.canvas.c', 'not JSON')
    expect(['a', 'b', 'c'].map((id) => loadScene(kept, id))).toEqual([null, null, null])
  })
})

describe('writing a scene', () => {
  const scene = new Scene()
  scene.do(addSubgraph(scene, stores(450), { origin: ROOT }))

  it('stops as soon as it is too long to be kept', () => {
    expect(atOnce(writeText(scene, 1, 1e6))).toBe([...snapshotParts(scene, 1)].join(''))
    const work = writeText(scene, 1, 1000)
    let pieces = 0
    while (!work.next().done) pieces++
    expect(pieces).toBeLessThan(2)
  })

  it('is given up when the scene changes meanwhile', async () => {
    const work = writeText(scene, 1, 1e6)
    work.next()
    scene.look('merge', { merged: !scene.lens.merged })
    expect(work.next()).toEqual({ done: true, value: null })
    expect(await (await writeScene(scene, 1)).text()).toBe([...snapshotParts(scene, 1)].join(''))
  })
})

describe('the texts of canvas and Cypher page', () => {
  const keysOf = (value: unknown, path: string): string[] =>
    typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`)) : [path]

  it.each(['canvas', 'cypher'])('%s exists in Chinese and English with the same keys', (file) => {
    const read = (language: string): unknown => JSON.parse(readFileSync(new URL(`../../client/locales/${language}/${file}.json`, import.meta.url), 'utf8'))
    expect(keysOf(read('en'), '').toSorted()).toEqual(keysOf(read('zh-CN'), '').toSorted())
  })
})
