import type { Database } from '../evidence/database.ts'
import { ensureMatchSchema } from './crosscase/schema.ts'
import { ensureFreezeSchema } from './freeze/schema.ts'
import { ensureSceneSchema } from './scenes/schema.ts'
import { ensureVerdictSchema } from './verdicts/schema.ts'
import { ensureWrittenSchema } from './written/schema.ts'

/**
 * What people and runs say about a case: `casework.duckdb`, never rebuilt from files.
 * A run and everything below it is written in one transaction, so that the previous run stays when one is cancelled.
 * `ring.reasons` and `link.terms` are JSON arrays in the shapes of `contract/explain.ts`; `store_score.reasons` is the compact `{indicator: [n, value, extra, usual]}`
 * from which they are written again (a case has millions of stores), with the baselines of the run in `run.baselines` (`keptMeasures.ts`).
 * `supply_row` holds operators, sites, suppliers, outlets and number ranges of the last run, each `body` a JSON object of `contract/supply.ts`.
 * `mixup` holds orders of the last run whose buyers may be victims of a mix-up, each `body` a JSON object of `contract/mixups.ts`.
 */
export async function ensureCaseworkSchema(database: Database): Promise<void> {
  await database.run(`
CREATE TABLE IF NOT EXISTS run (
  run_id VARCHAR PRIMARY KEY, run_no INTEGER NOT NULL, created_at TIMESTAMP NOT NULL, data_version INTEGER NOT NULL, evidence_hash VARCHAR NOT NULL,
  settings VARCHAR NOT NULL, summary VARCHAR NOT NULL, baselines VARCHAR NOT NULL DEFAULT '{}');
CREATE TABLE IF NOT EXISTS ring (
  run_id VARCHAR NOT NULL, ring_id VARCHAR NOT NULL, ring_no INTEGER NOT NULL, hypothesis VARCHAR NOT NULL, ring_score DOUBLE NOT NULL,
  summary VARCHAR NOT NULL, scores VARCHAR NOT NULL, reasons VARCHAR NOT NULL, PRIMARY KEY (run_id, ring_id));
CREATE TABLE IF NOT EXISTS ring_member (
  run_id VARCHAR NOT NULL, ring_id VARCHAR NOT NULL, role VARCHAR NOT NULL, label VARCHAR NOT NULL, key VARCHAR NOT NULL, member_score DOUBLE,
  name VARCHAR, figures VARCHAR);
CREATE TABLE IF NOT EXISTS store_score (
  run_id VARCHAR NOT NULL, key VARCHAR NOT NULL, gated BOOLEAN NOT NULL, suspicion DOUBLE, empty_score DOUBLE, code_merchant DOUBLE, brushing DOUBLE, no_ship DOUBLE,
  hypothesis VARCHAR NOT NULL, reasons VARCHAR NOT NULL, courier VARCHAR);
ALTER TABLE store_score ADD COLUMN IF NOT EXISTS courier VARCHAR;
CREATE TABLE IF NOT EXISTS link (
  run_id VARCHAR NOT NULL, a VARCHAR NOT NULL, b VARCHAR NOT NULL, weight DOUBLE NOT NULL, terms VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS supply_row (
  run_id VARCHAR NOT NULL, kind VARCHAR NOT NULL, key VARCHAR NOT NULL, body VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS mixup (run_id VARCHAR NOT NULL, store_key VARCHAR NOT NULL, ring_id VARCHAR, body VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS query_history (
  ran_at TIMESTAMP NOT NULL, user_name VARCHAR NOT NULL, query_id VARCHAR, cypher VARCHAR NOT NULL, parameters VARCHAR NOT NULL, rows BIGINT, seconds DOUBLE, outcome VARCHAR NOT NULL);
`)
  await ensureWrittenSchema(database)
  await ensureFreezeSchema(database)
  await ensureSceneSchema(database)
  await ensureVerdictSchema(database)
  await ensureMatchSchema(database)
}
