import { z } from 'zod'
import { matchGroup, matchSummary, type getMatch as getEndpoint, type listMatchRows as rowsEndpoint, type MatchSummary } from '../../contract/crosscase.ts'
import { AppError } from '../../errors.ts'
import { appendAudit } from '../audit.ts'
import type { Case } from '../case.ts'
import { currentUser } from '../currentUser.ts'
import { parsedJson } from '../parsedJson.ts'

type RowQuery = z.output<typeof rowsEndpoint.query>

const LISTS = { case: 'other_cases', site: 'sites', store: 'stores', ring: 'rings' } as const
const strings = parsedJson(z.array(z.string()))
const keptRow = z.object({
  position: z.number(),
  waybill_no: z.string(),
  courier: z.string().nullable(),
  hit: z.boolean(),
  sites: strings,
  stores: strings,
  rings: strings,
  other_cases: strings,
  kinds: strings,
  sold_at: z.string().nullable(),
  signed_at: z.string().nullable(),
  source: z.string(),
})

/** Matches that were made, newest first. */
export async function listMatches(kase: Case): Promise<MatchSummary[]> {
  const rows = await kase.casework.all('SELECT summary FROM number_match ORDER BY made_at DESC, match_id', z.object({ summary: parsedJson(matchSummary) }))
  return rows.map(({ summary }) => summary)
}

/** Throws NOT_FOUND. */
export async function getMatch(kase: Case, matchId: string): Promise<z.output<typeof getEndpoint.reply>> {
  const schema = z.object({ summary: parsedJson(matchSummary), groups: parsedJson(z.array(matchGroup)) })
  const found = await kase.casework.first('SELECT summary, groups FROM number_match WHERE match_id = $1', schema, [matchId])
  if (!found) throw noMatch(matchId)
  return { ...found.summary, groups: found.groups }
}

/** The list as it was asked. Throws NOT_FOUND. */
export async function matchList(kase: Case, matchId: string): Promise<string> {
  const found = await kase.casework.first('SELECT list FROM number_match WHERE match_id = $1', z.object({ list: z.string() }), [matchId])
  if (!found) throw noMatch(matchId)
  return found.list
}

/** A page of a match's rows, in the order of the list. Throws NOT_FOUND. */
export async function matchRows(kase: Case, matchId: string, query: RowQuery): Promise<z.output<typeof rowsEndpoint.reply>> {
  await requireMatch(kase, matchId)
  const { show, by, key, search, limit, offset } = query
  const tests = ['match_id = $1']
  if (show === 'hits') tests.push('hit')
  if (show === 'misses') tests.push('NOT hit')
  if (show === 'damaged') tests.push(`NOT hit AND regexp_full_match(waybill_no, '-?[0-9](\\.[0-9]+[eE]\\+?[0-9]{1,3}|[eE]\\+[0-9]{1,3})')`)
  if (by && key !== undefined) tests.push(`list_contains(from_json(${LISTS[by]}, '["VARCHAR"]'), $2)`)
  if (search) tests.push(`contains(lower(concat_ws(' ', waybill_no, sites, stores, other_cases, source)), lower($3))`)
  const where = `FROM number_match_row WHERE ${tests.join(' AND ')} AND $2 IS NOT NULL AND $3 IS NOT NULL`
  const values = [matchId, key ?? '', search ?? '']
  const total = await kase.casework.count(`SELECT count(*) ${where}`, values)
  const rows = await kase.casework.all(`SELECT * EXCLUDE (match_id) ${where} ORDER BY position LIMIT CAST($4 AS BIGINT) OFFSET CAST($5 AS BIGINT)`, keptRow, [
    ...values,
    limit,
    offset,
  ])
  return { total, rows }
}

async function requireMatch(kase: Case, matchId: string): Promise<void> {
  const known = await kase.casework.count('SELECT count(*) FROM number_match WHERE match_id = $1', [matchId])
  if (known === 0) throw noMatch(matchId)
}

function noMatch(matchId: string): AppError {
  return new AppError('NOT_FOUND', `There is no match ${matchId} in this case.`, { matchId })
}

/** Throws NOT_FOUND. */
export async function deleteMatch(kase: Case, matchId: string, now: Date): Promise<void> {
  const { name, listSha256 } = await getMatch(kase, matchId)
  await kase.casework.run('DELETE FROM number_match_row WHERE match_id = $1', [matchId])
  await kase.casework.run('DELETE FROM number_match WHERE match_id = $1', [matchId])
  await appendAudit(kase, { action: 'match', user: currentUser().name, details: { did: 'deleted', matchId, name, listSha256 } }, now)
}
