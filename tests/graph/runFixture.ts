import type { Case } from '../../server/casework/case.ts'

/** A detection run with these rings, as if one had been run. */
export async function addRun(kase: Case, runId: string, rings: readonly { ringId: string; stores: readonly string[] }[]): Promise<void> {
  const no = (await kase.casework.count('SELECT count(*) FROM run')) + 1
  const members = rings.flatMap((ring) => ring.stores).length
  const summary = {
    runId,
    runNo: no,
    createdAt: '2026-03-10T00:00:00+08:00',
    dataVersion: 1,
    settings: {},
    stores: members,
    gatedStores: members,
    links: 0,
    communities: rings.length,
    modularity: null,
    rings: { code_merchant: rings.length, brushing: 0, no_ship: 0, undecided: 0 },
    missing: [],
    seconds: 1,
  }
  await kase.casework.run(
    `INSERT INTO run (run_id, run_no, created_at, data_version, evidence_hash, settings, summary) VALUES ($1, $2, '2026-03-10', 1, 'hash', '{}', $3)`,
    [runId, no, JSON.stringify(summary)],
  )
  for (const [i, { ringId, stores }] of rings.entries()) {
    await kase.casework.run(
      `INSERT INTO ring (run_id, ring_id, ring_no, hypothesis, ring_score, summary, scores, reasons) VALUES ($1, $2, $3, 'code_merchant', 10, '{"name":{"zh":"团伙","en":"Ring"}}', '[]', '[]')`,
      [runId, ringId, i + 1],
    )
    for (const key of stores) {
      await kase.casework.run(`INSERT INTO ring_member (run_id, ring_id, role, label, key, member_score) VALUES ($1, $2, 'member', 'Store', $3, 1)`, [
        runId,
        ringId,
        key,
      ])
      await kase.casework.run(
        `INSERT INTO store_score (run_id, key, gated, suspicion, empty_score, code_merchant, brushing, no_ship, hypothesis, reasons) VALUES ($1, $2, true, 1, 0.9, 5, 1, 0, 'code_merchant', '[]')`,
        [runId, key],
      )
    }
  }
}
