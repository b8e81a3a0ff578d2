import { z } from 'zod'
import { indicatorNamed } from '../analysis/indicators/registry.ts'
import { sharedKind } from '../analysis/links/registry.ts'
import { resolveSettings, type Settings } from '../analysis/settings.ts'
import type { evidenceRows as endpoint } from '../contract/explain.ts'
import type { RowReference } from '../contract/common.ts'
import { AppError } from '../errors.ts'
import type { Database } from '../evidence/database.ts'
import { prepareFactsOf } from '../evidence/features/facts.ts'
import { sqlFile, type Statement } from '../evidence/features/sqlFile.ts'
import { contextRows } from '../evidence/context/contextRows.ts'
import { nodeRows } from '../evidence/links/nodeRows.ts'
import { relationRows } from '../evidence/relationRows.ts'
import { rowReferences } from '../evidence/rowReferences.ts'
import type { Case } from './case.ts'
import { ringDayRows } from './ringDayRows.ts'
import { askedRing } from './supply/askedRing.ts'
import { latestRun } from './runs.ts'

type Query = z.infer<typeof endpoint.query>
type Reply = z.infer<typeof endpoint.reply>

const found = z.object({ table_name: z.string(), source_id: z.number(), line: z.number() })

/** Measures with rows that are no indicators. */
const MEASURES: ReadonlySet<string> = new Set(['empty', 'lag'])

/** Link terms with a file of their own in `evidence/links`. `vendor_prior` rests on the same sales as `vendor_day`. */
const TERM_FILES: Readonly<Record<string, string>> = {
  vendor_day: 'vendor_day',
  vendor_prior: 'vendor_day',
  vendor_sites: 'vendor_sites',
  payer_overlap: 'payer_overlap',
  payer_apart: 'payer_apart',
  hypothesis_apart: 'hypothesis_apart',
  buyer_overlap: 'buyer_overlap',
}

/** The rows behind a figure, by table, file and line. Throws NOT_FOUND for an indicator, link kind or label that does not exist. */
export async function evidenceRows(kase: Case, query: Query): Promise<Reply> {
  const run = await latestRun(kase)
  const settings = resolveSettings(run?.settings ?? {})
  const database = await kase.evidence.another()
  try {
    return await pageOf(kase, database, await statementOf(kase, database, query, settings), query)
  } finally {
    database.close()
  }
}

/** The first rows behind several terms of one link; what they count on is put together once. Throws NOT_FOUND for a link kind that does not exist. */
export async function linkRows(
  kase: Case,
  { a, b }: { a: string; b: string },
  terms: readonly { id: string; value: string | null }[],
  limit: number,
): Promise<Reply[]> {
  const settings = resolveSettings((await latestRun(kase))?.settings ?? {})
  const statements = await Promise.all(terms.map(async ({ id, value }) => linkStatement(id, a, b, value ?? '', settings)))
  const database = await kase.evidence.another()
  try {
    await prepareFactsOf(database, settings, [a, b], statements.map(({ sql }) => sql).join('\n'))
    const pages: Reply[] = []
    for (const statement of statements) pages.push(await pageOf(kase, database, statement, { offset: 0, limit }))
    return pages
  } finally {
    database.close()
  }
}

async function pageOf(kase: Case, database: Database, { sql, values }: Statement, { offset, limit }: Pick<Query, 'offset' | 'limit'>): Promise<Reply> {
  await database.run(`CREATE OR REPLACE TEMP TABLE asked AS SELECT DISTINCT table_name, source_id, line FROM (${sql}) WHERE source_id IS NOT NULL`, values)
  const total = await database.count('SELECT count(*) FROM asked')
  const page = await database.all(
    'SELECT table_name, source_id, line FROM asked ORDER BY table_name, source_id, line LIMIT CAST($1 AS BIGINT) OFFSET CAST($2 AS BIGINT)',
    found,
    [limit, offset],
  )
  const rows: RowReference[] = []
  for (const table of new Set(page.map((row) => row.table_name)))
    rows.push(
      ...(await rowReferences(
        kase,
        table,
        page.filter((row) => row.table_name === table),
      )),
    )
  return { total, rows }
}

async function statementOf(kase: Case, database: Database, query: Query, settings: Settings): Promise<Statement> {
  if (query.about === 'context') return contextRows(database, query.id, await askedRing(kase, query.a), settings)
  if (query.about === 'day') return ringDayRows(database, query.id, (await askedRing(kase, query.a)).stores, query.value ?? '', settings)
  return statementFor(database, query, settings)
}

async function statementFor(database: Database, { about, id, a, b, value }: Query, settings: Settings): Promise<Statement> {
  if (about === 'node') return nodeRows(id, a)
  if (about === 'indicator') {
    if (!indicatorNamed(id) && !MEASURES.has(id)) throw new AppError('NOT_FOUND', `There is no indicator ${id}.`)
    const statement = await sqlFile(`${id}.rows`, { ...settings.sql, a })
    await prepareFactsOf(database, settings, [a], statement.sql)
    return statement
  }
  if (about === 'relation') return relationRows(id, a, b ?? '', value ? value.split(',') : [])
  if (b === undefined) throw new AppError('BAD_REQUEST', 'A link has two ends: b is missing.')
  const statement = await linkStatement(id, a, b, value ?? '', settings)
  await prepareFactsOf(database, settings, [a, b], statement.sql)
  return statement
}

async function linkStatement(id: string, a: string, b: string, value: string, settings: Settings): Promise<Statement> {
  const file = sharedKind(id)?.rows ?? TERM_FILES[id]
  if (file === undefined) throw new AppError('NOT_FOUND', `There is no link kind ${id}.`)
  return sqlFile(`../links/${file}.rows`, { ...settings.sql, a, b, kind: id, value })
}
