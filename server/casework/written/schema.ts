import type { Database } from '../../evidence/database.ts'

/**
 * What people write about a case, one row a version: notes, scenes, freezes, steps of the path. Nothing is ever changed or removed here; taking something
 * off or back is a further version. `body` is a JSON object whose shape is that of its `kind`.
 */
export async function ensureWrittenSchema(casework: Database): Promise<void> {
  await casework.run(`CREATE TABLE IF NOT EXISTS written (
  kind VARCHAR NOT NULL, id VARCHAR NOT NULL, version INTEGER NOT NULL, "at" TIMESTAMP NOT NULL, user_name VARCHAR NOT NULL, action VARCHAR NOT NULL,
  gone BOOLEAN NOT NULL, body VARCHAR NOT NULL, PRIMARY KEY (kind, id, version))`)
}
