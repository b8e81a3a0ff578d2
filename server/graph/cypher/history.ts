import { z } from 'zod'
import type { Case } from '../../casework/case.ts'
import { currentUser } from '../../casework/currentUser.ts'

export interface Ran {
  queryId: string | null
  cypher: string
  parameters: Readonly<Record<string, unknown>>
  rows: number | null
  seconds: number | null
  /** `done`, or the code of the error. */
  outcome: string
}

/** Remembers who ran what; refused queries too. */
export async function remember(kase: Case, ran: Ran): Promise<void> {
  await kase.casework.run(`INSERT INTO query_history VALUES (now() AT TIME ZONE 'Asia/Shanghai', $1, $2, $3, $4, $5, $6, $7)`, [
    currentUser().name,
    ran.queryId,
    ran.cypher,
    JSON.stringify(ran.parameters),
    ran.rows,
    ran.seconds,
    ran.outcome,
  ])
}

const parameters = z.string().transform((text) => z.record(z.string(), z.unknown()).parse(JSON.parse(text)))
const row = z.object({
  at: z.string(),
  by: z.string(),
  queryId: z.string().nullable(),
  cypher: z.string(),
  parameters,
  rows: z.number().nullable(),
  seconds: z.number().nullable(),
  outcome: z.string(),
})

/** The last hundred queries, newest first. */
export async function history(kase: Case): Promise<z.infer<typeof row>[]> {
  return kase.casework.all(
    `SELECT ran_at AS "at", user_name AS "by", query_id AS "queryId", cypher, parameters, rows, seconds, outcome FROM query_history ORDER BY ran_at DESC LIMIT 100`,
    row,
  )
}
