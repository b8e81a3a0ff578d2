import { z } from 'zod'
import { ringOfRun } from '../../contract/runs.ts'
import { verdict, type Verdict } from '../../contract/verdicts.ts'
import type { Case } from '../case.ts'
import { parsedJson } from '../parsedJson.ts'

const store = z.object({ key: z.string(), name: z.string() })

export const verdictBody = z.object({
  rings: z.array(ringOfRun.extend({ members: z.array(store) })),
  parts: z.array(z.array(z.string())),
  /** Verdicts on the same matter that stood on these rings when it was stated. */
  replaces: z.array(z.number()),
})
export type VerdictBody = z.infer<typeof verdictBody>

/** A verdict with all that is kept of it: the very stores that were judged. */
export type KeptVerdict = Omit<Verdict, 'rings'> & VerdictBody

/** Splits and merges speak of a ring's extent; the others of the lead. */
export const isExtent = ({ kind }: Pick<KeptVerdict, 'kind'>): boolean => kind === 'split' || kind === 'merge'

const row = z.object({
  verdict_id: z.number(),
  kind: verdict.shape.kind,
  author: z.string(),
  stated_at: z.string(),
  reason: z.string(),
  run_no: z.number(),
  body: parsedJson(verdictBody),
  withdrawn: parsedJson(verdict.shape.withdrawn).nullable(),
})

/** Every verdict of the case, the newest first, those taken back included. */
export async function keptVerdicts(kase: Case): Promise<KeptVerdict[]> {
  const rows = await kase.casework.all('SELECT verdict_id, kind, author, stated_at, reason, run_no, body, withdrawn FROM verdict ORDER BY verdict_id DESC', row)
  return rows.map(({ verdict_id, kind, author, stated_at, reason, run_no, body, withdrawn }) => ({
    verdictId: verdict_id,
    kind,
    author,
    at: stated_at,
    reason,
    runNo: run_no,
    ...body,
    withdrawn,
  }))
}

/** As the API tells it, without the stores. */
export function told({ replaces: _replaces, rings, ...kept }: KeptVerdict): Verdict {
  return { ...kept, rings: rings.map(({ members: _members, ...ring }) => ring) }
}
