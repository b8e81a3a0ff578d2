import { z } from 'zod'
import { commonDays, type SiteDays } from '../analysis/links/commonDays.ts'
import { sharedKind } from '../analysis/links/registry.ts'
import type { Settings } from '../analysis/settings.ts'
import type { RunSummary } from '../contract/cases.ts'
import type { Bilingual } from '../contract/common.ts'
import type { Database } from '../evidence/database.ts'
import { prepareFactsOf } from '../evidence/features/facts.ts'
import { sqlFile } from '../evidence/features/sqlFile.ts'
import type { Case } from './case.ts'

interface Chance {
  readonly common: number
  /** What the two stores' own numbers predict; null when the run kept no figures to work it out from. */
  readonly expected: number | null
}

/** What two stores have in common, linked or not. `null`: neither store has any such record. */
export interface PairFacts {
  readonly shared: readonly { kind: string; name: Bilingual; value: string; stores: number; isLink: boolean; rows: number }[]
  readonly days: (Chance & { rows: number }) | null
  readonly payers: Chance | null
  readonly buyers: Chance | null
}

const SHARED = 'SELECT kind, value, CAST(sum(evidence_rows) AS BIGINT) AS rows FROM shared_value GROUP BY kind, value HAVING count(*) = 2 ORDER BY kind, value'
const DAYS = `SELECT s.key, p.site_id, CAST(date_diff('day', DATE '1970-01-01', CAST(p.sold_at AS DATE)) AS INTEGER) AS day, count(*) AS numbers
  FROM parcel p JOIN scope s ON s.sid = p.sid WHERE p.site_id IS NOT NULL AND p.sold_at IS NOT NULL GROUP BY ALL ORDER BY ALL`
const PAYERS = 'SELECT payer_account AS person, sid FROM paid WHERE payer_account IS NOT NULL GROUP BY ALL'
const BUYERS = 'SELECT buyer_id AS person, sid FROM hired GROUP BY ALL'

const sharedRow = z.object({ kind: z.string(), value: z.string(), rows: z.number() })
const dayRow = z.object({ key: z.string(), site_id: z.string(), day: z.number(), numbers: z.number() })
const overlapRow = z.object({ a: z.number(), b: z.number(), common: z.number() })

/** Counts for two stores what detection counts for all pairs, with what chance predicts from the figures that the run kept. */
export async function pairFacts(kase: Case, [a, b]: readonly [string, string], settings: Settings, population: RunSummary['population']): Promise<PairFacts> {
  const database = await kase.evidence.another()
  try {
    await prepareFactsOf(database, settings, [a, b], `${SHARED} ${DAYS} ${PAYERS} ${BUYERS}`)
    const shared = await database.all(SHARED, sharedRow)
    const sales = await database.all(DAYS, dayRow)
    const [ofA, ofB] = [siteDays(sales, a), siteDays(sales, b)]
    const { matches, expected } = commonDays(ofA, ofB, population?.siteDays ?? 0)
    return {
      shared: await Promise.all(
        shared.map(async ({ kind, value, rows }) => {
          const known = sharedKind(kind)
          const { sql, values } = await sqlFile('../links/value_stores', { kind, value })
          return { kind, value, rows, name: known?.name ?? { zh: kind, en: kind }, isLink: known !== undefined, stores: await database.count(sql, values) }
        }),
      ),
      days:
        sales.length === 0
          ? null
          : { common: matches, expected: population ? expected : null, rows: matches > 0 ? sales.reduce((sum, one) => sum + one.numbers, 0) : 0 },
      payers: await overlapOf(database, PAYERS, population?.payers),
      buyers: await overlapOf(database, BUYERS, population?.hiredBuyers),
    }
  } finally {
    database.close()
  }
}

async function overlapOf(database: Database, people: string, all: number | undefined): Promise<Chance | null> {
  const found = await database.first(
    `WITH person AS (${people}), shared AS (SELECT person FROM person GROUP BY person HAVING count(*) = 2)
     SELECT count(*) FILTER (WHERE sid = 0) AS a, count(*) FILTER (WHERE sid = 1) AS b, (SELECT count(*) FROM shared) AS common FROM person`,
    overlapRow,
  )
  if (!found || found.a + found.b === 0) return null
  return { common: found.common, expected: all === undefined ? null : all === 0 ? 0 : (found.a * found.b) / all }
}

function siteDays(sales: readonly z.infer<typeof dayRow>[], key: string): SiteDays {
  const days = new Map<string, Set<number>>()
  for (const sale of sales) if (sale.key === key) days.set(sale.site_id, (days.get(sale.site_id) ?? new Set()).add(sale.day))
  return days
}
