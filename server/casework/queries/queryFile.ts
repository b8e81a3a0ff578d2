import type { z } from 'zod'
import { queryFile, type importQueries as endpoint, type ON_CONFLICT, type QueryDraft, type QueryFile } from '../../contract/ownQueries.ts'
import { AppError } from '../../errors.ts'
import type { Case } from '../case.ts'
import { currentUser } from '../currentUser.ts'
import { chinaTime } from '../exports/chinaTime.ts'
import type { Change } from '../written/Written.ts'
import { freshQueryId, visibleQueries, writtenQueries, type OwnEntry } from './ownQueries.ts'

type Report = z.infer<typeof endpoint.reply>
type InFile = QueryFile['queries'][number]

interface Conflict {
  readonly query: InFile
  readonly why: 'changed' | 'title'
  readonly here: OwnEntry
}

/** Every query that the person who asks may see, as one JSON file. */
export async function exportQueries(kase: Case, now: Date): Promise<QueryFile> {
  const entries = await visibleQueries(kase)
  return {
    kind: 'kongbao-queries',
    version: 1,
    caseId: kase.id,
    exportedAt: chinaTime(now),
    exportedBy: currentUser().name,
    queries: entries.map(({ id, at, createdAt, createdBy, body }) => ({ queryId: id, ...body, author: createdBy, createdAt, changedAt: at })),
  }
}

/**
 * Takes the queries of a file over, in the name of the person who asks. A query with the same text under the same name is left alone; one that differs from the
 * query of its id, or whose title another one has, is a conflict. Throws BAD_INPUT naming the query and field of a file that is none.
 */
export async function importQueries(kase: Case, text: string, onConflict: (typeof ON_CONFLICT)[number], now: Date): Promise<Report> {
  const file = readQueryFile(text)
  const here = await visibleQueries(kase)
  const known = new Set((await writtenQueries(kase).all()).map(({ id }) => id))
  const same = file.queries.filter((query) => here.some((entry) => isSame(entry, query)))
  const rest = file.queries.filter((query) => !same.includes(query))
  const conflicts = rest.flatMap((query) => conflictOf(here, query) ?? [])
  const plain = rest.filter((query) => !conflicts.some((conflict) => conflict.query === query))
  const report: Report = { read: file.queries.length, same: same.length, added: 0, replaced: 0, copied: 0, skipped: 0, conflicts: conflicts.map(told) }
  if (onConflict === 'name' && conflicts.length > 0) return report

  const changes: Change<QueryDraft>[] = plain.map((query) => ({
    // Somebody else's private query may have this id.
    id: known.has(query.queryId) ? freshQueryId() : query.queryId,
    action: 'imported',
    body: draftOf(query),
  }))
  const replacing = onConflict === 'replace' ? conflicts.filter((conflict) => isMine(conflict.here)) : []
  const copying = onConflict === 'copy' ? conflicts : onConflict === 'replace' ? conflicts.filter((conflict) => !isMine(conflict.here)) : []
  const titles = new Set(here.map(({ body }) => body.title))
  for (const { query, here: entry } of replacing) changes.push({ id: entry.id, action: 'imported', body: draftOf(query), seen: entry.version })
  for (const { query } of copying) changes.push({ id: freshQueryId(), action: 'imported', body: { ...draftOf(query), title: freeTitle(query.title, titles) } })
  await writtenQueries(kase).write(changes, now, { exportedBy: file.exportedBy, fromCase: file.caseId })
  return { ...report, added: plain.length, replaced: replacing.length, copied: copying.length, skipped: conflicts.length - replacing.length - copying.length }
}

function readQueryFile(text: string): QueryFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new AppError('BAD_INPUT', 'This is no JSON file: choose the file that “Export all” wrote.', {}, { cause: error })
  }
  const parsed = queryFile.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const [first, index, ...field] = issue?.path ?? []
  const where =
    first === 'queries' && typeof index === 'number' ? `query ${index + 1}${field.length > 0 ? `, ${field.join('.')}` : ''}` : (issue?.path.join('.') ?? '')
  throw new AppError(
    'BAD_INPUT',
    `This is no file of Kongbao queries: ${where || 'its beginning'}: ${issue?.message ?? 'not understood'}. Nothing was taken over.`,
  )
}

function conflictOf(here: readonly OwnEntry[], query: InFile): Conflict | null {
  const sameId = here.find(({ id }) => id === query.queryId)
  if (sameId) return { query, why: 'changed', here: sameId }
  const sameTitle = here.find(({ body }) => body.title.toLowerCase() === query.title.toLowerCase())
  return sameTitle ? { query, why: 'title', here: sameTitle } : null
}

function told({ query, why, here }: Conflict): Report['conflicts'][number] {
  return {
    title: query.title,
    why,
    here: { title: here.body.title, author: here.createdBy, changedAt: here.at, mine: isMine(here) },
    there: { author: query.author, changedAt: query.changedAt },
  }
}

function isSame({ body }: OwnEntry, query: InFile): boolean {
  return contentOf(body) === contentOf(query)
}

function contentOf({ title, description, cypher, parameters, tags }: QueryDraft): string {
  return JSON.stringify([title, description, cypher, parameters, tags])
}

function draftOf({ title, description, cypher, parameters, tags, shared }: InFile): QueryDraft {
  return { title, description, cypher, parameters, tags, shared }
}

function isMine(entry: OwnEntry): boolean {
  return entry.createdBy === currentUser().name
}

/** “Title (2)”, and so on; adds it to the titles. */
function freeTitle(title: string, taken: Set<string>): string {
  for (let number = 2; ; number++) {
    const free = `${title.slice(0, 112)} (${number})`
    if (taken.has(free)) continue
    taken.add(free)
    return free
  }
}
