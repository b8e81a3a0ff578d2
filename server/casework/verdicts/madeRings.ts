import { z } from 'zod'
import type { Case } from '../case.ts'
import { parsedJson } from '../parsedJson.ts'

export const making = z.object({ verdictId: z.number(), joined: z.array(z.string()), left: z.array(z.string()) })

/** What splits and merges made of a run: by ring, the verdict that made it, and what came and went since that verdict. */
export async function madeRings(kase: Case, runId: string): Promise<ReadonlyMap<string, z.infer<typeof making>>> {
  const rows = await kase.casework.all(
    'SELECT ring_id, made FROM verdict_ring WHERE run_id = $1 ORDER BY ring_no',
    z.object({ ring_id: z.string(), made: parsedJson(making) }),
    [runId],
  )
  return new Map(rows.map(({ ring_id, made }) => [ring_id, made]))
}

const hidden = z.object({ ring_id: z.string(), shown_id: z.string() })

/** The rings of a run that are not shown as they were found: each with a ring that is shown in its place. */
export async function hiddenRings(kase: Case, runId: string): Promise<z.infer<typeof hidden>[]> {
  return kase.casework.all('SELECT ring_id, shown_id FROM verdict_hides WHERE run_id = $1', hidden, [runId])
}
