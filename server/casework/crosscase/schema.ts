import type { Database } from '../../evidence/database.ts'

/** Matches of lists with the case, as they came out: the same list gives the same rows while data and run stay the same. Lists of keys are JSON arrays. */
export async function ensureMatchSchema(casework: Database): Promise<void> {
  await casework.run(`
CREATE TABLE IF NOT EXISTS number_match (
  match_id VARCHAR PRIMARY KEY, made_at TIMESTAMP NOT NULL, made_by VARCHAR NOT NULL, name VARCHAR NOT NULL, list_sha256 VARCHAR NOT NULL, list VARCHAR NOT NULL,
  summary VARCHAR NOT NULL, groups VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS number_match_row (
  match_id VARCHAR NOT NULL, position DOUBLE NOT NULL, waybill_no VARCHAR NOT NULL, courier VARCHAR, hit BOOLEAN NOT NULL, sites VARCHAR NOT NULL, stores VARCHAR NOT NULL,
  rings VARCHAR NOT NULL, other_cases VARCHAR NOT NULL, sold_at VARCHAR, signed_at VARCHAR, source VARCHAR NOT NULL);
ALTER TABLE number_match_row ADD COLUMN IF NOT EXISTS kinds VARCHAR DEFAULT '["waybill"]';
CREATE TABLE IF NOT EXISTS number_universe (data_version INTEGER PRIMARY KEY, numbers BIGINT NOT NULL);
`)
}
