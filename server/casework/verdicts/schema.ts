import type { Database } from '../../evidence/database.ts'

/**
 * Verdicts of people. Never deleted, by a run or a rebuild: one that is taken back keeps its row and says who took it back.
 * `body` is JSON in the shape of `keptVerdict.ts`: the rings with their stores as they were judged, the parts, what it replaced.
 */
export async function ensureVerdictSchema(database: Database): Promise<void> {
  await database.run(`CREATE TABLE IF NOT EXISTS verdict (
  verdict_id INTEGER NOT NULL, kind VARCHAR NOT NULL, author VARCHAR NOT NULL, stated_at VARCHAR NOT NULL, reason VARCHAR NOT NULL,
  run_id VARCHAR NOT NULL, run_no INTEGER NOT NULL, body VARCHAR NOT NULL, withdrawn VARCHAR)`)
}
