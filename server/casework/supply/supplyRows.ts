import { z } from 'zod'
import type { SupplyKind } from '../../evidence/supply/countSupply.ts'
import type { Case } from '../case.ts'
import { parsedJson } from '../parsedJson.ts'
import { latestRun } from '../runs.ts'

export interface ListQuery {
  readonly offset: number
  readonly limit: number
  /** A numeric field of the rows. */
  readonly sort: string
  readonly search?: string | undefined
}

/** Sorted highest first, empty cells last; ranks and running numbers lowest first. */
const RISING: ReadonlySet<string> = new Set(['rank'])
const NUMBERS: Readonly<Partial<Record<SupplyKind, string>>> = {
  family: 'familyNo',
  operator: 'operatorNo',
  supplier: 'supplierNo',
  outlet: 'rank',
  range: 'rangeNo',
}

/** A page of one kind of the last run's supply side. `runId` is null while there is no run. */
export async function supplyRows<T>(
  kase: Case,
  kind: SupplyKind,
  schema: z.ZodType<T>,
  query: ListQuery,
): Promise<{ total: number; runId: string | null; rows: T[] }> {
  const run = await latestRun(kase)
  if (!run) return { total: 0, runId: null, rows: [] }
  const where = `FROM supply_row WHERE run_id = $1 AND kind = $2 AND ($3 = '' OR contains(lower(body), lower($3)))`
  const values = [run.runId, kind, query.search?.trim() ?? '']
  const total = await kase.casework.count(`SELECT count(*) ${where}`, values)
  const found = await kase.casework.all(
    `SELECT body ${where} ORDER BY ${field(query.sort)} ${RISING.has(query.sort) ? 'ASC' : 'DESC'} NULLS LAST, ${field(NUMBERS[kind] ?? query.sort)}, key
     LIMIT CAST($4 AS BIGINT) OFFSET CAST($5 AS BIGINT)`,
    z.object({ body: parsedJson(schema) }),
    [...values, query.limit, query.offset],
  )
  return { total, runId: run.runId, rows: found.map(({ body }) => body) }
}

/** A field of `body` as a number. */
function field(name: string): string {
  return `CAST(json_extract(body, '$.${name}') AS DOUBLE)`
}

/** One row by its key, or undefined. */
export async function supplyRow<T>(kase: Case, runId: string, kind: SupplyKind, key: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const found = await kase.casework.first('SELECT body FROM supply_row WHERE run_id = $1 AND kind = $2 AND key = $3', z.object({ body: parsedJson(schema) }), [
    runId,
    kind,
    key,
  ])
  return found?.body
}
