import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { matchSummary, type MatchGroup, type MatchSummary } from '../../contract/crosscase.ts'
import { ringSummary } from '../../contract/rings.ts'
import type { Database } from '../../evidence/database.ts'
import { dataVersion } from '../../evidence/sources.ts'
import type { Task } from '../../task.ts'
import { appendAudit } from '../audit.ts'
import { sha256 } from '../auditEntry.ts'
import type { Case } from '../case.ts'
import { currentUser } from '../currentUser.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import { withMatch, type Match } from '../match.ts'
import { parsedJson } from '../parsedJson.ts'
import { latestRun } from '../runs.ts'
import { countUniverse, matchGroups } from './matchGroups.ts'

type Group = MatchGroup

const KINDS = `SELECT kind, count(DISTINCT waybill_no) AS hits FROM (SELECT waybill_no, unnest(kinds) AS kind FROM match_row) GROUP BY kind ORDER BY hits DESC, kind`
/** What is known as something else is no waybill number; what nobody knows may be one. */
const ASKED_WAYBILLS = `SELECT count(*) FROM asked a WHERE NOT a.damaged AND NOT EXISTS (
  SELECT 1 FROM fitting f WHERE f.at_position = a.position GROUP BY f.at_position HAVING NOT bool_or(f.kind = 'waybill'))`

/** Matches a list, counts its hits against chance and keeps it all with the case. Throws BAD_INPUT naming the line of a list it cannot read. */
export async function makeMatch(kase: Case, { name, numbers }: { name: string; numbers: string }, now: Date, task: Task): Promise<MatchSummary> {
  const run = await latestRun(kase)
  const version = await dataVersion(kase)
  return withMatch(kase, numbers, 'any', task, async (match) => {
    const known = await knownNumbers(kase, version, task)
    const unknown = await match.database.count('SELECT count(DISTINCT waybill_no) FROM match_row WHERE NOT hit')
    const universe = Math.max(1, known + unknown)
    const kinds = await match.database.all(KINDS, z.object({ kind: z.string(), hits: z.number() }))
    const asked = await match.database.count(ASKED_WAYBILLS)
    const groups = await named(match.database, kase, await matchGroups(match.database, { asked, universe }, task), run?.runId ?? null)
    const { hits, misses, duplicates, damaged, rows } = match
    const summary = matchSummary.parse({
      matchId: randomUUID(),
      name: name === '' ? chinaTime(now).slice(0, 16).replace('T', ' ') : name,
      madeAt: chinaTime(now),
      madeBy: currentUser().name,
      listSha256: sha256(numbers),
      runId: run?.runId ?? null,
      dataVersion: version,
      asked: match.asked,
      hits,
      misses,
      duplicates,
      damaged,
      kinds,
      rows,
      universe,
    })
    await keep(kase.casework, summary, groups, numbers, match, task)
    const { matchId, listSha256, madeBy } = summary
    await appendAudit(kase, { action: 'match', user: madeBy, details: { matchId, listSha256, asked: match.asked, hits, misses, damaged } }, now)
    return summary
  })
}

async function keep(casework: Database, summary: MatchSummary, groups: readonly Group[], list: string, match: Match, task: Task): Promise<void> {
  const { matchId, madeAt, madeBy, name, listSha256 } = summary
  await casework.run('BEGIN')
  try {
    await casework.run('INSERT INTO number_match VALUES ($1, CAST($2 AS TIMESTAMP), $3, $4, $5, $6, $7, $8)', [
      matchId,
      madeAt.slice(0, 19),
      madeBy,
      name,
      listSha256,
      list,
      JSON.stringify(summary),
      JSON.stringify(groups),
    ])
    let done = 0
    for await (const rows of match.batches()) {
      await casework.append(
        'number_match_row',
        rows.map((row) => [
          matchId,
          (done += 1),
          row.waybill_no,
          row.courier,
          row.hit,
          JSON.stringify(row.sites),
          JSON.stringify(row.stores),
          JSON.stringify(row.rings),
          JSON.stringify(row.other_cases),
          row.sold_at,
          row.signed_at,
          row.source,
          JSON.stringify(row.kinds),
        ]),
      )
      task.report({ step: 'match.keep', done, total: match.rows, unit: 'rows' })
    }
    await casework.run('COMMIT')
  } catch (error) {
    await casework.run('ROLLBACK')
    throw error
  }
}

/** How many numbers the case knows does not change until something is loaded. */
async function knownNumbers(kase: Case, version: number, task: Task): Promise<number> {
  const kept = await kase.casework.first('SELECT numbers FROM number_universe WHERE data_version = $1', z.object({ numbers: z.number() }), [version])
  if (kept) return kept.numbers
  const numbers = await countUniverse(kase.evidence, task)
  await kase.casework.run('INSERT OR REPLACE INTO number_universe VALUES ($1, $2)', [version, numbers])
  return numbers
}

const keyed = z.object({ key: z.string(), name: z.string() })

/** Groups with the names that people know them by. */
async function named(database: Database, kase: Case, groups: readonly Omit<Group, 'name'>[], runId: string | null): Promise<Group[]> {
  const keys = JSON.stringify(groups.filter(({ kind }) => kind === 'store').map(({ key }) => key))
  const stores = await database.all(
    `SELECT platform || ':' || store_id AS key, any_value(name) AS name FROM raw.stores WHERE name IS NOT NULL AND platform || ':' || store_id IN (SELECT unnest(from_json($1, '["VARCHAR"]'))) GROUP BY 1`,
    keyed,
    [keys],
  )
  const sites = await database.all('SELECT site_id AS key, any_value(title) AS name FROM raw.vendor_sites WHERE title IS NOT NULL GROUP BY 1', keyed)
  const rings = await kase.casework.all(
    'SELECT summary FROM shown_ring WHERE run_id = $1',
    z.object({ summary: parsedJson(ringSummary.pick({ ringId: true, ringNo: true, name: true })) }),
    [runId ?? ''],
  )
  const plain = new Map<string, string>([
    ...stores.map(({ key, name }) => [`store ${key}`, name] as const),
    ...sites.map(({ key, name }) => [`site ${key}`, name] as const),
  ])
  const ringNames = new Map(rings.map(({ summary: { ringId, ringNo, name } }) => [ringId, { zh: `#${ringNo} ${name.zh}`, en: `#${ringNo} ${name.en}` }]))
  return groups.map((group) => {
    const text = plain.get(`${group.kind} ${group.key}`) ?? group.key
    return { ...group, name: (group.kind === 'ring' ? ringNames.get(group.key) : undefined) ?? { zh: text, en: text } }
  })
}
