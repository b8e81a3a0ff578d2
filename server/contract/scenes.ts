import { z } from 'zod'
import { bilingual, caseParams, node, nothing, relation, time } from './common.ts'
import { endpoint } from './endpoint.ts'

export const MOST_SCENE_NODES = 100_000

/** A canvas as it is kept: nodes with their places, relations, and whatever else the canvas needs to stand again (filters, groups), which the server does not read. */
export const scenePicture = z.looseObject({
  dataVersion: z.number().nullable(),
  nodes: z.array(z.looseObject({ node, x: z.number(), y: z.number() })).max(MOST_SCENE_NODES),
  relations: z.array(z.looseObject({ relation })),
})
export type ScenePicture = z.infer<typeof scenePicture>

export const scene = z.object({
  sceneId: z.string(),
  name: z.string(),
  note: z.string(),
  nodes: z.number(),
  relations: z.number(),
  /** Of the graph that the picture was drawn from. */
  dataVersion: z.number().nullable(),
  createdAt: time,
  createdBy: z.string(),
  changedAt: time,
  changedBy: z.string(),
  version: z.number(),
  deleted: z.boolean(),
})
export type Scene = z.infer<typeof scene>

const name = z.string().trim().min(1).max(200)
const note = z.string().trim().max(10_000)
const sceneParams = caseParams.extend({ sceneId: z.string() })

export const listScenes = endpoint({
  id: 'listScenes',
  method: 'GET',
  path: '/api/cases/:caseId/scenes',
  summary: 'The saved scenes of a case, the last changed first',
  params: caseParams,
  query: z.object({ deleted: z.enum(['no', 'only']).default('no') }),
  body: nothing,
  reply: z.object({ scenes: z.array(scene) }),
  kind: 'json',
})
export const saveScene = endpoint({
  id: 'saveScene',
  method: 'POST',
  path: '/api/cases/:caseId/scenes',
  summary: 'Saves a canvas under a name',
  params: caseParams,
  query: nothing,
  body: z.object({ name, note: note.default(''), picture: scenePicture }),
  reply: scene,
  kind: 'json',
})
export const getScene = endpoint({
  id: 'getScene',
  method: 'GET',
  path: '/api/cases/:caseId/scenes/:sceneId',
  summary: 'A scene with its picture; refused for one that was deleted',
  params: sceneParams,
  query: nothing,
  body: nothing,
  reply: z.object({ scene, picture: scenePicture }),
  kind: 'json',
})
export const changeScene = endpoint({
  id: 'changeScene',
  method: 'PUT',
  path: '/api/cases/:caseId/scenes/:sceneId',
  summary: 'Renames a scene, changes its note, or saves what the canvas shows now; every earlier version stays',
  params: sceneParams,
  query: nothing,
  body: z.object({
    name: name.optional(),
    note: note.optional(),
    picture: scenePicture.optional(),
    version: z.number().int().describe('the version that was read'),
  }),
  reply: scene,
  kind: 'json',
})
export const duplicateScene = endpoint({
  id: 'duplicateScene',
  method: 'POST',
  path: '/api/cases/:caseId/scenes/:sceneId/duplicate',
  summary: 'Makes a scene of its own of a copy',
  params: sceneParams,
  query: nothing,
  body: z.object({ name }),
  reply: scene,
  kind: 'json',
})
export const deleteScene = endpoint({
  id: 'deleteScene',
  method: 'DELETE',
  path: '/api/cases/:caseId/scenes/:sceneId',
  summary: 'Takes a scene off the list; it can be brought back',
  params: sceneParams,
  query: nothing,
  body: nothing,
  reply: scene,
  kind: 'json',
})
export const undoScene = endpoint({
  id: 'undoScene',
  method: 'POST',
  path: '/api/cases/:caseId/scenes/:sceneId/undo',
  summary: 'Takes the last change of a scene back, its deletion too',
  params: sceneParams,
  query: nothing,
  body: nothing,
  reply: scene,
  kind: 'json',
})

export const draft = z.object({ picture: scenePicture, sceneId: z.string().nullable(), savedAt: time })
export type Draft = z.infer<typeof draft>

export const getDraft = endpoint({
  id: 'getDraft',
  method: 'GET',
  path: '/api/cases/:caseId/draft',
  summary: 'The canvas as the person who asks left it, in whichever browser',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({ draft: draft.nullable() }),
  kind: 'json',
})
export const saveDraft = endpoint({
  id: 'saveDraft',
  method: 'PUT',
  path: '/api/cases/:caseId/draft',
  summary: 'Keeps the canvas of the person who asks; an empty one is forgotten',
  params: caseParams,
  query: nothing,
  body: z.object({ picture: scenePicture, sceneId: z.string().nullable().default(null).describe('the scene it was opened from') }),
  reply: z.object({ savedAt: time }),
  kind: 'json',
})
export const checkScene = endpoint({
  id: 'checkScene',
  method: 'POST',
  path: '/api/cases/:caseId/scenes/check',
  summary: 'Which of these nodes the graph still has, as they are now with the relations among them, and why the others are gone',
  params: caseParams,
  query: nothing,
  body: z.object({ nodes: z.array(z.string().max(2000)).max(MOST_SCENE_NODES) }),
  reply: z.object({ nodes: z.array(node), relations: z.array(relation), gone: z.array(z.object({ id: z.string(), why: bilingual })) }),
  kind: 'json',
})
