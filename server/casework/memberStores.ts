/** SQL for the keys of the stores that belong to a ring, of a run's own or made by a verdict: `$1` is the run, `ring` the parameter that names the ring. */
export function memberStores(ring = '$2'): string {
  return `SELECT key FROM any_ring_member WHERE run_id = $1 AND ring_id = ${ring} AND label = 'Store' AND role = 'member'`
}
