import { z } from 'zod'
import type { Case } from '../../server/casework/case.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import type { Reason } from '../../server/contract/explain.ts'
import { contextReasons } from '../../server/evidence/context/contextReasons.ts'
import { prepareFacts } from '../../server/evidence/features/facts.ts'
import { sqlFile } from '../../server/evidence/features/sqlFile.ts'
import { countSupply, type SupplyKind } from '../../server/evidence/supply/countSupply.ts'
import { quietTask } from '../../server/task.ts'

export interface Counted {
  readonly reasons: ReadonlyMap<string, Reason>
  readonly rows: <T>(kind: SupplyKind, schema: z.ZodType<T>) => Promise<T[]>
}

/** Counts the supply side of a case as a run does, with one ring of the stores named. */
export async function counted(kase: Case, ringStores: readonly string[], overrides: Record<string, unknown> = {}): Promise<Counted> {
  const settings = resolveSettings(overrides)
  const { evidence } = kase
  await prepareFacts(evidence, settings, quietTask())
  await evidence.run(
    `CREATE OR REPLACE TEMP TABLE ring_store AS SELECT 'ring' AS ring_id, sid FROM scope WHERE key IN (SELECT unnest(from_json($1, '["VARCHAR"]')))`,
    [JSON.stringify(ringStores)],
  )
  const codes = await sqlFile('../rings/ring_code')
  await evidence.run(codes.sql, codes.values)
  const reasons = await contextReasons(evidence, ['ring'], settings, quietTask())
  await countSupply(evidence, settings, quietTask())
  return {
    reasons: new Map((reasons.get('ring') ?? []).map((one) => [one.id, one])),
    rows: async (kind, schema) => {
      const found = await evidence.all('SELECT body FROM supply_out WHERE kind = $1 ORDER BY key', z.object({ body: z.string() }), [kind])
      return found.map(({ body }) => schema.parse(JSON.parse(body)))
    },
  }
}
