import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Case } from '../../server/casework/case.ts'
import { asUser } from '../../server/casework/currentUser.ts'
import { getDraft, saveDraft } from '../../server/casework/scenes/drafts.ts'
import { changeScene, deleteScene, duplicateScene, getScene, listScenes, saveScene, undoScene } from '../../server/casework/scenes/scenes.ts'
import { whyGone } from '../../server/casework/scenes/whyGone.ts'
import { scenePicture, type ScenePicture } from '../../server/contract/scenes.ts'
import { handMadeCase, LONG_STORE } from '../exports/handMadeCase.ts'

let kase: Case
beforeAll(async () => {
  kase = await handMadeCase()
})
afterAll(async () => kase.close())

const now = new Date('2026-03-02T02:00:00Z')
const as = async <T>(name: string, work: () => Promise<T>): Promise<T> => asUser({ name }, work)

const picture = (...keys: string[]): ScenePicture =>
  scenePicture.parse({
    version: 1,
    dataVersion: 2,
    nodes: keys.map((key, x) => ({ node: { id: `Store/${key}`, label: 'Store', key, name: key, properties: {} }, x, y: 0.5, origins: ['root'] })),
    relations: [],
    lens: { labels: ['Waybill'] },
  })

test('a scene keeps places, filters and its note, and opens as it was saved', async () => {
  const { sceneId } = await as('陈一', () => saveScene(kase, { name: '团伙 17', note: '两店同账户', picture: picture('a', 'b') }, now))
  const { scene, picture: kept } = await getScene(kase, sceneId)
  expect(scene).toMatchObject({ name: '团伙 17', note: '两店同账户', nodes: 2, createdBy: '陈一', dataVersion: 2 })
  expect(kept).toEqual(picture('a', 'b'))
})

test('a scene is renamed, saved again and taken back step by step', async () => {
  const { sceneId, version } = await saveScene(kase, { name: 'first', note: '', picture: picture('a') }, now)
  const renamed = await changeScene(kase, sceneId, { name: 'second', version }, now)
  await expect(changeScene(kase, sceneId, { name: 'third', version }, now)).rejects.toMatchObject({ code: 'CONFLICT' })
  expect(await changeScene(kase, sceneId, { picture: picture('a', 'b', 'c'), version: renamed.version }, now)).toMatchObject({ name: 'second', nodes: 3 })
  expect(await undoScene(kase, sceneId, now)).toMatchObject({ name: 'second', nodes: 1 })
  expect((await getScene(kase, sceneId)).picture.nodes).toHaveLength(1)
})

test('a copy goes its own way', async () => {
  const { sceneId } = await saveScene(kase, { name: 'model', note: 'n', picture: picture('a') }, now)
  const copy = await duplicateScene(kase, sceneId, 'copy', now)
  await changeScene(kase, copy.sceneId, { picture: picture('z', 'y'), version: copy.version }, now)
  expect((await getScene(kase, sceneId)).picture).toEqual(picture('a'))
  expect(copy).toMatchObject({ name: 'copy', note: 'n' })
})

test('a deleted scene is refused by its link with who deleted it, and comes back', async () => {
  const { sceneId } = await saveScene(kase, { name: 'gone', note: '', picture: picture('a') }, now)
  await as('李二', () => deleteScene(kase, sceneId, now))
  expect((await listScenes(kase, true)).map(({ name }) => name)).toEqual(['gone'])
  await expect(getScene(kase, sceneId)).rejects.toMatchObject({ code: 'NOT_FOUND', details: { by: '李二' } })
  await expect(getScene(kase, 'never')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await undoScene(kase, sceneId, now)
  expect((await listScenes(kase, false)).map(({ name }) => name)).toContain('gone')
})

test('everybody finds the canvas as he left it, and an empty one is forgotten', async () => {
  await as('陈一', () => saveDraft(kase, { picture: picture('a'), sceneId: null }, now))
  await as('陈一', () => saveDraft(kase, { picture: picture('a', 'b'), sceneId: 's1' }, now))
  await as('李二', () => saveDraft(kase, { picture: picture('c'), sceneId: null }, now))
  expect(await as('陈一', () => getDraft(kase))).toEqual({ picture: picture('a', 'b'), sceneId: 's1', savedAt: '2026-03-02T10:00:00+08:00' })
  await as('陈一', () => saveDraft(kase, { picture: picture(), sceneId: null }, now))
  expect([await as('陈一', () => getDraft(kase)), (await as('李二', () => getDraft(kase)))?.picture.nodes.length]).toEqual([null, 1])
})

test('what is gone from the graph is explained: an older run, no row any more, or a tier that leaves it out', async () => {
  const ids = ['Ring/old', 'Ring/r1', 'Ring/never', 'Store/pdd:nowhere', `Store/${LONG_STORE}`, 'Waybill/YTO:YT0000000000001']
  const why = await whyGone(kase, ids, { tier: 'aggregate', dataVersion: 1 })
  expect(why.map((one) => one.why.en)).toEqual([
    'It belongs to run 1; the last run has no such ring.',
    'Run 2 has it, but the graph is older: build the graph again.',
    'No run of this case has this ring.',
    'No row of the evidence names it any more: the load that did was taken out, or it is of another case.',
    'The evidence has it, but the graph (data version v1) does not: build the graph again.',
    'The evidence has it, but the graph holds waybills and orders of gated stores and rings only.',
  ])
})
