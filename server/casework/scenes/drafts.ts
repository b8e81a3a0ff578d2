import { z } from 'zod'
import { scenePicture, type Draft, type ScenePicture } from '../../contract/scenes.ts'
import type { Case } from '../case.ts'
import { currentUser } from '../currentUser.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import { parsedJson } from '../parsedJson.ts'

const row = z.object({ picture: parsedJson(scenePicture), sceneId: z.string().nullable(), savedAt: z.string() })

/** The canvas as the person who asks left it. */
export async function getDraft(kase: Case): Promise<Draft | null> {
  const sql = 'SELECT picture, scene_id AS "sceneId", saved_at AS "savedAt" FROM scene_draft WHERE user_name = $1'
  return (await kase.casework.first(sql, row, [currentUser().name])) ?? null
}

/** Keeps it; one draft a person. An empty canvas is forgotten. */
export async function saveDraft(kase: Case, { picture, sceneId }: { picture: ScenePicture; sceneId: string | null }, now: Date): Promise<{ savedAt: string }> {
  const user = currentUser().name
  const savedAt = chinaTime(now)
  if (picture.nodes.length === 0) await kase.casework.run('DELETE FROM scene_draft WHERE user_name = $1', [user])
  else
    await kase.casework.run(
      `INSERT INTO scene_draft (user_name, scene_id, saved_at, picture) VALUES ($1, $2, $3, $4)
       ON CONFLICT (user_name) DO UPDATE SET scene_id = excluded.scene_id, saved_at = excluded.saved_at, picture = excluded.picture`,
      [user, sceneId, savedAt.slice(0, 19), JSON.stringify(picture)],
    )
  return { savedAt }
}
