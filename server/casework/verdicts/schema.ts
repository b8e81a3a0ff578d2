import type { Database } from '../../evidence/database.ts'

/**
 * Verdicts of people. Never deleted, by a run or a rebuild: one that is taken back keeps its row and says who took it back.
 * `body` is JSON in the shape of `keptVerdict.ts`: the rings with their stores as they were judged, the parts, what it replaced.
 * The rings that splits and merges make of a run stand beside it, in the shapes of `ring` and `ring_member`; `verdict_hides` says which of the
 * run's rings each stands for. `any_ring` is both, `shown_ring` what lists, overview and exports show: the run with its verdicts applied.
 */
export async function ensureVerdictSchema(database: Database): Promise<void> {
  await database.run(`CREATE TABLE IF NOT EXISTS verdict (
  verdict_id INTEGER NOT NULL, kind VARCHAR NOT NULL, author VARCHAR NOT NULL, stated_at VARCHAR NOT NULL, reason VARCHAR NOT NULL,
  run_id VARCHAR NOT NULL, run_no INTEGER NOT NULL, body VARCHAR NOT NULL, withdrawn VARCHAR);
CREATE TABLE IF NOT EXISTS verdict_ring (
  run_id VARCHAR NOT NULL, ring_id VARCHAR NOT NULL, ring_no INTEGER NOT NULL, hypothesis VARCHAR NOT NULL, ring_score DOUBLE NOT NULL,
  summary VARCHAR NOT NULL, scores VARCHAR NOT NULL, reasons VARCHAR NOT NULL, made VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS verdict_ring_member (
  run_id VARCHAR NOT NULL, ring_id VARCHAR NOT NULL, role VARCHAR NOT NULL, label VARCHAR NOT NULL, key VARCHAR NOT NULL, member_score DOUBLE,
  name VARCHAR, figures VARCHAR);
CREATE TABLE IF NOT EXISTS verdict_hides (run_id VARCHAR NOT NULL, ring_id VARCHAR NOT NULL, shown_id VARCHAR NOT NULL);
CREATE OR REPLACE VIEW any_ring AS
  SELECT run_id, ring_id, ring_no, hypothesis, ring_score, summary, scores, reasons FROM ring
  UNION ALL SELECT run_id, ring_id, ring_no, hypothesis, ring_score, summary, scores, reasons FROM verdict_ring;
CREATE OR REPLACE VIEW any_ring_member AS
  SELECT run_id, ring_id, role, label, key, member_score, name, figures FROM ring_member
  UNION ALL SELECT run_id, ring_id, role, label, key, member_score, name, figures FROM verdict_ring_member;
CREATE OR REPLACE VIEW shown_ring AS SELECT * FROM any_ring ANTI JOIN verdict_hides USING (run_id, ring_id);
CREATE OR REPLACE VIEW shown_ring_member AS SELECT * FROM any_ring_member ANTI JOIN verdict_hides USING (run_id, ring_id)`)
}
