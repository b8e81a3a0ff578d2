import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Case } from '../../casework/case.ts'
import type { Database } from '../../evidence/database.ts'
import { sqlText } from '../../evidence/sqlText.ts'
import type { Task } from '../../task.ts'

/** The id of the last run, or null before the first. */
export async function lastRunId(kase: Case): Promise<string | null> {
  const casework = await kase.casework.another()
  try {
    const run = await casework.first('SELECT run_id FROM run ORDER BY created_at DESC, run_no DESC LIMIT 1', z.object({ run_id: z.string() }))
    return run?.run_id ?? null
  } finally {
    casework.close()
  }
}

/**
 * Copies the last run's rings, members and store scores beside the evidence as `run_ring`, `run_member` and `run_store`.
 * Two DuckDB files cannot be read in one statement here, so the rows go through Parquet files in `folder`.
 */
export async function copyLastRun(kase: Case, db: Database, runId: string | null, folder: string, task: Task): Promise<void> {
  const casework = await kase.casework.another()
  try {
    for (const [name, columns, from] of TABLES) {
      const file = join(folder, `${name}.parquet`).replaceAll("'", "''")
      await casework.run(`COPY (SELECT ${columns} FROM ${from} WHERE run_id = ${sqlText(runId ?? '')}) TO '${file}' (FORMAT parquet)`, undefined, task)
      await db.run(`CREATE OR REPLACE TEMP TABLE ${name} AS SELECT * FROM read_parquet('${file}')`, undefined, task)
      await rm(join(folder, `${name}.parquet`), { force: true })
    }
  } finally {
    casework.close()
  }
}

/** What `copyLastRun` makes, without rows. */
export async function noRun(db: Database): Promise<void> {
  await db.run(`
CREATE OR REPLACE TEMP TABLE run_ring (run_id VARCHAR, ring_id VARCHAR, ring_no INTEGER, hypothesis VARCHAR, ring_score DOUBLE, ring_name VARCHAR);
CREATE OR REPLACE TEMP TABLE run_member (ring_id VARCHAR, ring_no INTEGER, role VARCHAR, label VARCHAR, key VARCHAR, member_score DOUBLE);
CREATE OR REPLACE TEMP TABLE run_store (
  key VARCHAR, gated BOOLEAN, suspicion DOUBLE, empty_score DOUBLE, code_merchant DOUBLE, brushing DOUBLE, no_ship DOUBLE, hypothesis VARCHAR);`)
}

const RING_NAME = `coalesce(summary::JSON ->> '$.name.zh', '团伙 ' || ring_no) AS ring_name`
const TABLES = [
  ['run_ring', `run_id, ring_id, ring_no, hypothesis, ring_score, ${RING_NAME}`, 'ring'],
  ['run_member', 'ring_id, ring_no, role, label, key, member_score', 'ring_member JOIN ring USING (run_id, ring_id)'],
  ['run_store', 'key, gated, suspicion, empty_score, code_merchant, brushing, no_ship, hypothesis', 'store_score'],
] as const
