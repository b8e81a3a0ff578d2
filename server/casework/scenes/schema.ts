import type { Database } from '../../evidence/database.ts'

/**
 * `scene_picture`: what each saved version of a scene shows (a JSON object of `contract/scenes.ts`), never changed; name, note and history stand in `written`.
 * `scene_draft`: everybody's canvas as it was left, written over as it changes.
 */
export async function ensureSceneSchema(casework: Database): Promise<void> {
  await casework.run(`
CREATE TABLE IF NOT EXISTS scene_picture (picture_id VARCHAR PRIMARY KEY, picture VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS scene_draft (user_name VARCHAR PRIMARY KEY, scene_id VARCHAR, saved_at TIMESTAMP NOT NULL, picture VARCHAR NOT NULL)`)
}
