import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { scenePicture, type changeScene as changeEndpoint, type Scene, type ScenePicture } from '../../contract/scenes.ts'
import { AppError } from '../../errors.ts'
import type { Case } from '../case.ts'
import type { CaseMask } from '../masking/CaseMask.ts'
import { keptText } from '../masking/keptText.ts'
import { parsedJson } from '../parsedJson.ts'
import { Written, type Entry } from '../written/Written.ts'

const body = z.object({
  name: z.string(),
  note: z.string(),
  pictureId: z.string(),
  nodes: z.number(),
  relations: z.number(),
  dataVersion: z.number().nullable(),
})
type Body = z.infer<typeof body>

const written = (kase: Case): Written<Body> => new Written(kase, 'scene', body)

function sceneOf({ id, body: said, at, by, createdAt, createdBy, version, gone }: Entry<Body>): Scene {
  const { name, note, nodes, relations, dataVersion } = said
  return { sceneId: id, name, note, nodes, relations, dataVersion, createdAt, createdBy, changedAt: at, changedBy: by, version, deleted: gone }
}

export async function listScenes(kase: Case, deleted: boolean): Promise<Scene[]> {
  return (await written(kase).all()).map(sceneOf).filter((one) => one.deleted === deleted)
}

export async function saveScene(kase: Case, { name, note, picture }: { name: string; note: string; picture: ScenePicture }, now: Date): Promise<Scene> {
  return write(kase, { id: randomUUID(), action: 'saved', body: { name, note, ...(await keepPicture(kase, picture)) } }, now)
}

/** A scene and what it shows. Throws NOT_FOUND, also for one that was deleted, saying by whom. */
export async function getScene(kase: Case, sceneId: string): Promise<{ scene: Scene; picture: ScenePicture }> {
  const entry = await living(kase, sceneId)
  const row = await kase.casework.first('SELECT picture FROM scene_picture WHERE picture_id = $1', z.object({ picture: parsedJson(scenePicture) }), [
    entry.body.pictureId,
  ])
  if (!row) throw new Error(`Scene ${sceneId} has lost its picture ${entry.body.pictureId}.`)
  return { scene: sceneOf(entry), picture: row.picture }
}

/** Throws NOT_FOUND, CONFLICT when somebody changed the scene after `version`, and FORBIDDEN for a name or note that was read covered. */
export async function changeScene(
  kase: Case,
  sceneId: string,
  change: z.infer<typeof changeEndpoint.body>,
  now: Date,
  mask: CaseMask | null = null,
): Promise<Scene> {
  const { body: before } = await living(kase, sceneId)
  const picture = change.picture ? await keepPicture(kase, change.picture) : {}
  const texts = { name: keptText(mask, before.name, change.name ?? before.name), note: keptText(mask, before.note, change.note ?? before.note) }
  const after = { ...before, ...picture, ...texts }
  return write(kase, { id: sceneId, action: change.picture ? 'saved' : 'edited', body: after, seen: change.version }, now)
}

export async function duplicateScene(kase: Case, sceneId: string, name: string, now: Date): Promise<Scene> {
  const { body: before } = await living(kase, sceneId)
  return write(kase, { id: randomUUID(), action: 'duplicated', body: { ...before, name } }, now)
}

export async function deleteScene(kase: Case, sceneId: string, now: Date): Promise<Scene> {
  const { body: before, version } = await living(kase, sceneId)
  return write(kase, { id: sceneId, action: 'deleted', body: before, gone: true, seen: version }, now)
}

export async function undoScene(kase: Case, sceneId: string, now: Date): Promise<Scene> {
  return sceneOf(only(await written(kase).undo([sceneId], now)))
}

async function write(kase: Case, change: Parameters<Written<Body>['write']>[0][number], now: Date): Promise<Scene> {
  return sceneOf(only(await written(kase).write([change], now, { name: change.body.name })))
}

function only(entries: readonly Entry<Body>[]): Entry<Body> {
  const [entry] = entries
  if (!entry) throw new Error('A scene was written and is not there.')
  return entry
}

async function living(kase: Case, sceneId: string): Promise<Entry<Body>> {
  const entry = await written(kase).one(sceneId)
  if (entry.gone)
    throw new AppError(
      'NOT_FOUND',
      `${entry.by} deleted the scene "${entry.body.name}" on ${entry.at.slice(0, 16).replace('T', ' ')}; the list of scenes can bring it back.`,
      {
        id: sceneId,
        by: entry.by,
      },
    )
  return entry
}

async function keepPicture(kase: Case, picture: ScenePicture): Promise<Pick<Body, 'pictureId' | 'nodes' | 'relations' | 'dataVersion'>> {
  const pictureId = randomUUID()
  await kase.casework.run('INSERT INTO scene_picture VALUES ($1, $2)', [pictureId, JSON.stringify(picture)])
  return { pictureId, nodes: picture.nodes.length, relations: picture.relations.length, dataVersion: picture.dataVersion }
}
