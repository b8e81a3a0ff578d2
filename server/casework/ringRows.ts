import type { DescribedRing } from './detectRings.ts'

/** The columns of `ring`, and of `verdict_ring` but its last. */
export const RING_COLUMNS = {
  run_id: 'VARCHAR',
  ring_id: 'VARCHAR',
  ring_no: 'INTEGER',
  hypothesis: 'VARCHAR',
  ring_score: 'DOUBLE',
  summary: 'VARCHAR',
  scores: 'VARCHAR',
  reasons: 'VARCHAR',
} as const
/** Of `ring_member` and `verdict_ring_member`. */
export const MEMBER_COLUMNS = {
  run_id: 'VARCHAR',
  ring_id: 'VARCHAR',
  role: 'VARCHAR',
  label: 'VARCHAR',
  key: 'VARCHAR',
  member_score: 'DOUBLE',
  name: 'VARCHAR',
  figures: 'VARCHAR',
} as const

/** Members of a ring as `ring_member` keeps them. */
export function memberRows(runId: string, ringId: string, members: DescribedRing['members']): Record<string, unknown>[] {
  return members.map(({ role, label, key, memberScore, name, inFen, withdrawnFen, emptyShare, orders, stability }) => ({
    run_id: runId,
    ring_id: ringId,
    role,
    label,
    key,
    member_score: memberScore,
    name,
    figures: JSON.stringify({ inFen, withdrawnFen, emptyShare, orders, stability }),
  }))
}
