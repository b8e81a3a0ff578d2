import type { ExportedRun } from './exportedRun.ts'

const STORES = 2000

/** The rings of a run, in their order, so many at a time as have some thousand stores: one query a ring would read the links of a large case once a ring. */
export function* ringSlices(run: ExportedRun): Generator<ExportedRun> {
  let rings: ExportedRun['rings'][number][] = []
  let stores = 0
  for (const ring of run.rings) {
    rings.push(ring)
    stores += ring.stores
    if (stores < STORES) continue
    yield { ...run, rings }
    rings = []
    stores = 0
  }
  if (rings.length > 0) yield { ...run, rings }
}

/** For `WANTED`. */
export function sliceValues({ runId, rings }: ExportedRun): [string, string] {
  return [runId, JSON.stringify(rings.map(({ ringId }) => ringId))]
}

/** `wanted`: `ring_id` with its `place` in the list `$2`; `own`: the stores that belong to these rings. `$1` is the run. */
export const WANTED = `WITH wanted AS MATERIALIZED (
  SELECT unnest(listed) AS ring_id, generate_subscripts(listed, 1) AS place FROM (SELECT from_json($2, '["VARCHAR"]') AS listed)
), own AS MATERIALIZED (
  SELECT w.ring_id, w.place, m.key FROM any_ring_member m JOIN wanted w USING (ring_id) WHERE m.run_id = $1 AND m.label = 'Store' AND m.role = 'member'
)`
