import { z } from 'zod'
import type { courierDates as endpoint, DateEffect } from '../../contract/supply.ts'
import type { Case } from '../case.ts'

const Z = 1.959964

const sides = z.object({
  courier: z.string(),
  summonedAt: z.string().nullable(),
  soldBefore: z.number(),
  soldAfter: z.number(),
  parcelsBefore: z.number(),
  parcelsAfter: z.number(),
  poolBefore: z.number(),
  poolAfter: z.number(),
})
const reach = z.object({ before: z.number(), after: z.number() })

const side = (at: string): string => `CASE WHEN CAST(${at} AS DATE) < CAST($1 AS DATE) THEN 'before' ELSE 'after' END`
const within = (at: string): string => `CAST(${at} AS DATE) BETWEEN CAST($1 AS DATE) - CAST($2 AS INTEGER) AND CAST($1 AS DATE) + CAST($2 AS INTEGER) - 1`

/** Counts either side of a day; the day itself counts as after. Days in +08:00. */
export async function courierDates(kase: Case, { date, days }: z.output<typeof endpoint.query>): Promise<z.output<typeof endpoint.reply>> {
  const values = [date, days]
  const couriers = await kase.evidence.all(
    `WITH sale AS (
       SELECT split_part(waybill_key, ':', 1) AS courier, ${side('sold_at')} AS side, count(*) AS n FROM number_sales WHERE ${within('sold_at')} GROUP BY 1, 2
     ), near AS (SELECT w.key, w.courier, ${side('w.picked_at')} AS side FROM waybills w WHERE ${within('w.picked_at')}
     ), sold AS (
       -- The sales are looked through for the parcels around the day; the other way round every number ever sold would have to be held.
       SELECT DISTINCT n.waybill_key AS key FROM number_sales n SEMI JOIN near ON near.key = n.waybill_key
     ), parcel AS (SELECT courier, side, count(*) AS n, count(s.key) AS pool FROM near LEFT JOIN sold s ON s.key = near.key GROUP BY 1, 2
     ), summons AS (
       SELECT target_id AS courier, min("at") AS at FROM measures WHERE kind = 'summons' AND target_type = 'courier' GROUP BY 1
     ), known AS (SELECT courier FROM sale UNION SELECT courier FROM parcel UNION SELECT courier FROM summons)
     SELECT k.courier, strftime(any_value(m.at), '%Y-%m-%dT%H:%M:%S+08:00') AS "summonedAt",
       CAST(coalesce(any_value(s1.n), 0) AS BIGINT) AS "soldBefore", CAST(coalesce(any_value(s2.n), 0) AS BIGINT) AS "soldAfter",
       CAST(coalesce(any_value(p1.n), 0) AS BIGINT) AS "parcelsBefore", CAST(coalesce(any_value(p2.n), 0) AS BIGINT) AS "parcelsAfter",
       CAST(coalesce(any_value(p1.pool), 0) AS BIGINT) AS "poolBefore", CAST(coalesce(any_value(p2.pool), 0) AS BIGINT) AS "poolAfter"
     FROM known k
     LEFT JOIN sale s1 ON s1.courier = k.courier AND s1.side = 'before' LEFT JOIN sale s2 ON s2.courier = k.courier AND s2.side = 'after'
     LEFT JOIN parcel p1 ON p1.courier = k.courier AND p1.side = 'before' LEFT JOIN parcel p2 ON p2.courier = k.courier AND p2.side = 'after'
     LEFT JOIN summons m ON m.courier = k.courier
     WHERE k.courier <> '?' GROUP BY k.courier ORDER BY "soldBefore" DESC, k.courier`,
    sides,
    values,
  )
  const [reached] = await kase.evidence.all(
    `SELECT coalesce(greatest(0, least(CAST($2 AS INTEGER), date_diff('day', CAST(min(sold_at) AS DATE), CAST($1 AS DATE)))), 0) AS before,
       coalesce(greatest(0, least(CAST($2 AS INTEGER), date_diff('day', CAST($1 AS DATE), CAST(max(sold_at) AS DATE)) + 1)), 0) AS after FROM number_sales`,
    reach,
    values,
  )
  const { before: daysBefore, after: daysAfter } = reached ?? { before: 0, after: 0 }
  return { date, days, daysBefore, daysAfter, couriers: couriers.map((one) => ({ ...one, ...rateRatio(one, daysBefore, daysAfter) })) }
}

/** Sales a day after over before; the interval is that of the logarithm of the ratio of two Poisson rates. */
function rateRatio(
  { soldBefore, soldAfter }: Pick<DateEffect, 'soldBefore' | 'soldAfter'>,
  daysBefore: number,
  daysAfter: number,
): Pick<DateEffect, 'ratio' | 'low' | 'high'> {
  if (daysBefore === 0 || daysAfter === 0 || soldBefore === 0) return { ratio: null, low: null, high: null }
  const ratio = soldAfter / daysAfter / (soldBefore / daysBefore)
  if (soldAfter === 0) return { ratio, low: null, high: null }
  const wide = Math.exp(Z * Math.sqrt(1 / soldBefore + 1 / soldAfter))
  return { ratio, low: ratio / wide, high: ratio * wide }
}
