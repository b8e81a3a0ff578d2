import { z } from 'zod'
import { label } from '../contract/common.ts'
import { pairExplanation } from '../contract/explain.ts'
import { ring, type ListedRing, type RingComparison } from '../contract/rings.ts'
import { AppError } from '../errors.ts'
import type { Case } from './case.ts'
import { ringsOfRun } from './listRings.ts'
import { memberStores } from './memberStores.ts'
import { parsedJson } from './parsedJson.ts'
import { ringOfLastRun } from './runs.ts'

const SHOWN_ITEMS = 50
const SHOWN_PAIRS = 5

const kindRow = z.object({ label, a: z.number(), b: z.number(), both: z.number() })
const itemRow = z.object({ label, key: z.string(), name: z.string() })
const pairRow = z.object({
  a: z.string(),
  b: z.string(),
  weight: z.number(),
  terms: parsedJson(pairExplanation.shape.terms),
  total: z.number(),
  sum: z.number(),
})
const nameRow = z.object({ key: z.string(), name: z.string().nullable() })

/** Each thing that either ring has besides its stores, once, and which of the two have it. */
const THINGS = `WITH thing AS (
  SELECT label, key, any_value(coalesce(name, key)) AS name, bool_or(ring_id = $2) AS in_a, bool_or(ring_id = $3) AS in_b
  FROM any_ring_member WHERE run_id = $1 AND ring_id IN ($2, $3) AND label <> 'Store' GROUP BY label, key)`

/** What two rings of the last run have in common. Throws NOT_FOUND, or BAD_REQUEST for a ring and itself. */
export async function compareRings(kase: Case, aId: string, bId: string): Promise<RingComparison> {
  if (aId === bId) throw new AppError('BAD_REQUEST', 'A ring is compared with another one; name two.')
  const { runId } = await ringOfLastRun(kase, aId)
  await ringOfLastRun(kase, bId)
  const rings = new Map((await ringsOfRun(kase, runId)).map((one) => [one.ringId, one]))
  const named = (ringId: string): ListedRing => {
    const found = rings.get(ringId)
    if (!found) throw new AppError('NOT_FOUND', `There is no ring ${ringId} in the last run.`, { ringId })
    return found
  }
  const ids = [runId, aId, bId]
  const kinds = await kase.casework.all(
    `${THINGS} SELECT label, count(*) FILTER (in_a) AS a, count(*) FILTER (in_b) AS b, count(*) FILTER (in_a AND in_b) AS "both" FROM thing GROUP BY label ORDER BY "both" DESC, label`,
    kindRow,
    ids,
  )
  const items = await kase.casework.all(
    `${THINGS} SELECT label, key, name FROM thing WHERE in_a AND in_b QUALIFY row_number() OVER (PARTITION BY label ORDER BY key) <= ${SHOWN_ITEMS} ORDER BY label, key`,
    itemRow,
    ids,
  )
  return {
    a: named(aId),
    b: named(bId),
    shared: kinds.map((kind) => ({ ...kind, items: items.filter((one) => one.label === kind.label) })),
    links: await linksBetween(kase, ids),
    days: commonDays(await daysOf(kase, runId, aId), await daysOf(kase, runId, bId)),
  }
}

async function linksBetween(kase: Case, ids: string[]): Promise<RingComparison['links']> {
  const rows = await kase.casework.all(
    `SELECT a, b, weight, terms, count(*) OVER () AS total, sum(weight) OVER () AS sum FROM link
     WHERE run_id = $1 AND ((a IN (${memberStores('$2')}) AND b IN (${memberStores('$3')})) OR (a IN (${memberStores('$3')}) AND b IN (${memberStores('$2')})))
     ORDER BY weight DESC, a, b LIMIT ${SHOWN_PAIRS}`,
    pairRow,
    ids,
  )
  const names = await kase.casework.all(
    `SELECT key, name FROM any_ring_member WHERE run_id = $1 AND ring_id IN ($2, $3) AND label = 'Store' AND role = 'member'`,
    nameRow,
    ids,
  )
  const nameOf = new Map(names.map(({ key, name }) => [key, name ?? key]))
  return {
    total: rows[0]?.total ?? 0,
    weight: rows[0]?.sum ?? 0,
    strongest: rows.map(({ a, b, weight, terms }) => ({ a, b, weight, terms, aName: nameOf.get(a) ?? a, bName: nameOf.get(b) ?? b })),
  }
}

type Days = z.infer<typeof ring>['days']

async function daysOf(kase: Case, runId: string, ringId: string): Promise<Days> {
  const row = await kase.casework.first(
    'SELECT summary FROM any_ring WHERE run_id = $1 AND ring_id = $2',
    z.object({ summary: parsedJson(ring.pick({ days: true })) }),
    [runId, ringId],
  )
  return row?.summary.days ?? []
}

/** Numbers bought and parcels shipped a day, in order. */
function commonDays(a: Days, b: Days): RingComparison['days'] {
  const days = new Map<string, { day: string; a: number; b: number }>()
  for (const [side, list] of [
    ['a', a],
    ['b', b],
  ] as const) {
    for (const { day, bought, shipped } of list) {
      const row = days.get(day) ?? { day, a: 0, b: 0 }
      row[side] += bought + shipped
      days.set(day, row)
    }
  }
  return [...days.values()].filter((one) => one.a + one.b > 0).toSorted((x, y) => (x.day < y.day ? -1 : 1))
}
