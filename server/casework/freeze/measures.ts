import { z } from 'zod'
import type { Label } from '../../contract/common.ts'
import { nodeId } from '../../contract/common.ts'
import type { Case } from '../case.ts'
import type { FreezeTarget } from './knownTargets.ts'

/** A freeze that a row of the evidence records. */
export interface Measure {
  readonly label: Label
  readonly key: string
  readonly at: string
  readonly amountFen: number | null
  readonly until: string | null
  readonly docNo: string | null
}

const row = z.object({
  label: z.enum(['Account', 'Store', 'VendorSite', 'Asset']),
  key: z.string(),
  at: z.string(),
  amountFen: z.number().nullable(),
  until: z.string().nullable(),
  docNo: z.string().nullable(),
})

const FREEZES = `SELECT CASE target_type WHEN 'account' THEN 'Account' WHEN 'store' THEN 'Store' WHEN 'vendor_site' THEN 'VendorSite' ELSE 'Asset' END AS label,
  target_id AS key, "at", amount_fen AS "amountFen", until, doc_no AS "docNo"
FROM measures WHERE kind = 'freeze' AND target_type IN ('account', 'store', 'vendor_site', 'asset')`

/** Freezes that the evidence records, the latest first. */
export async function recordedFreezes(kase: Case): Promise<Measure[]> {
  return kase.evidence.all(`${FREEZES} ORDER BY "at" DESC, key LIMIT 20000`, row)
}

/** The recorded freezes of these things, by `Label/key`. */
export async function measuresOf(kase: Case, targets: readonly FreezeTarget[]): Promise<Map<string, Measure[]>> {
  const found = await kase.evidence.all(`${FREEZES} AND target_id IN (SELECT unnest(from_json($1, '["VARCHAR"]'))) ORDER BY "at" DESC`, row, [
    JSON.stringify(targets.map(({ key }) => key)),
  ])
  const byTarget = new Map<string, Measure[]>()
  for (const one of found) {
    const id = nodeId(one.label, one.key)
    byTarget.set(id, [...(byTarget.get(id) ?? []), one])
  }
  return byTarget
}
