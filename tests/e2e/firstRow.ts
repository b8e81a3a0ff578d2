import { z } from 'zod'
import { MASK_HEADER } from '../../server/contract/mask.ts'
import type { Stage } from './stage.ts'
import { CASE_ID } from './workbench.ts'

const answer = z.object({ rows: z.array(z.array(z.string())) })

/** The texts of a query's first row on the sample: what a test needs to know before it clicks. */
export async function firstRow(stage: Stage, cypher: string): Promise<string[]> {
  const response = await fetch(`${stage.workbench.address()}/api/cases/${CASE_ID}/cypher`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [MASK_HEADER]: 'off' },
    body: JSON.stringify({ cypher }),
  })
  const [first] = answer.parse(await response.json()).rows
  if (!first) throw new Error(`The sample answers nothing to ${cypher}`)
  return first
}
