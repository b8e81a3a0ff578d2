import { randomUUID } from 'node:crypto'
import { queryDraft, type QueryDraft } from '../../contract/ownQueries.ts'
import type { SavedQuery } from '../../contract/queries.ts'
import { AppError } from '../../errors.ts'
import type { Case } from '../case.ts'
import { currentUser } from '../currentUser.ts'
import type { CaseMask } from '../masking/CaseMask.ts'
import { keptCypher, keptText } from '../masking/keptText.ts'
import { Written, type Entry } from '../written/Written.ts'

const OWN = /^own-/
const FAMILY = { zh: '自存', en: 'Saved here' }

export type OwnEntry = Entry<QueryDraft>

export function isOwnQuery(queryId: string): boolean {
  return OWN.test(queryId)
}

export function freshQueryId(): string {
  return `own-${randomUUID()}`
}

export function writtenQueries(kase: Case): Written<QueryDraft> {
  return new Written(kase, 'query', queryDraft)
}

/** What the person who asks may see: what they wrote and what others share; by title. */
export async function visibleQueries(kase: Case): Promise<OwnEntry[]> {
  const all = await writtenQueries(kase).all()
  return all.filter((entry) => !entry.gone && isVisible(entry)).toSorted((a, b) => a.body.title.localeCompare(b.body.title, 'zh'))
}

/** Throws NOT_FOUND, and FORBIDDEN when somebody else keeps it to themselves. */
export async function ownQuery(kase: Case, queryId: string): Promise<OwnEntry> {
  const entry = await writtenQueries(kase).one(queryId)
  if (entry.gone) throw new AppError('NOT_FOUND', `${entry.by} has taken the query “${entry.body.title}” off the lists.`, { queryId })
  if (!isVisible(entry)) throw new AppError('FORBIDDEN', `${entry.createdBy} keeps this query private; ask them to share it with the case.`, { queryId })
  return entry
}

export async function saveQuery(kase: Case, draft: QueryDraft, now: Date): Promise<SavedQuery> {
  requireParameters(draft)
  const [saved] = await writtenQueries(kase).write([{ id: freshQueryId(), action: 'saved', body: draft }], now, { title: draft.title })
  return asSavedQuery(required(saved))
}

/** Throws NOT_FOUND, FORBIDDEN when somebody else wrote it, CONFLICT when it was changed since the version that was `seen`. */
export async function changeQuery(kase: Case, queryId: string, draft: QueryDraft, seen: number, now: Date, mask: CaseMask | null = null): Promise<SavedQuery> {
  requireParameters(draft)
  const { body: before } = await requireMine(kase, queryId)
  const texts = {
    title: keptText(mask, before.title, draft.title),
    description: keptText(mask, before.description, draft.description),
    cypher: keptCypher(mask, before.cypher, draft.cypher),
  }
  const [changed] = await writtenQueries(kase).write([{ id: queryId, action: 'changed', body: { ...draft, ...texts }, seen }], now, { title: texts.title })
  return asSavedQuery(required(changed))
}

/** Takes it off the lists. Throws NOT_FOUND, or FORBIDDEN when somebody else wrote it. */
export async function deleteQuery(kase: Case, queryId: string, now: Date): Promise<void> {
  const { body, version } = await requireMine(kase, queryId)
  await writtenQueries(kase).write([{ id: queryId, action: 'deleted', body, gone: true, seen: version }], now, { title: body.title })
}

export function asSavedQuery({ id, version, at, createdAt, createdBy, body }: OwnEntry): SavedQuery {
  const { title, description, cypher, parameters, tags, shared } = body
  return {
    queryId: id,
    family: 'own',
    familyTitle: FAMILY,
    title: { zh: title, en: title },
    description: { zh: description, en: description },
    parameters,
    returns: [],
    cypher,
    tags,
    own: { author: createdBy, shared, mine: createdBy === currentUser().name, version, createdAt, changedAt: at },
  }
}

function isVisible(entry: OwnEntry): boolean {
  return entry.body.shared || entry.createdBy === currentUser().name
}

async function requireMine(kase: Case, queryId: string): Promise<OwnEntry> {
  const entry = await ownQuery(kase, queryId)
  if (entry.createdBy === currentUser().name) return entry
  throw new AppError('FORBIDDEN', `${entry.createdBy} wrote this query; save a copy of your own to change it.`, { queryId, author: entry.createdBy })
}

/** Parameters that the text does not name would be asked for in vain. */
function requireParameters({ cypher, parameters }: QueryDraft): void {
  const stray = parameters.find(({ name }) => !new RegExp(`\\$${name}\\b`).test(cypher))
  if (stray) throw new AppError('BAD_REQUEST', `The text does not use the parameter $${stray.name}.`, { parameter: stray.name })
}

function required(entry: OwnEntry | undefined): OwnEntry {
  if (!entry) throw new Error('a query was written and is not there')
  return entry
}
