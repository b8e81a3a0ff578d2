import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  tag,
  TAGS,
  type Note,
  type Tag,
  type editNote as editEndpoint,
  type listNotes as listEndpoint,
  type noteHistory as historyEndpoint,
} from '../../contract/notes.ts'
import type { Case } from '../case.ts'
import type { CaseMask } from '../masking/CaseMask.ts'
import { keptText } from '../masking/keptText.ts'
import { Written, type Entry } from '../written/Written.ts'

const body = z.object({ target: z.string(), targetName: z.string(), tag: tag.nullable(), text: z.string() })
type Body = z.infer<typeof body>

const written = (kase: Case): Written<Body> => new Written(kase, 'note', body)

const noteOf = ({ id, body: said, at, by, createdAt, createdBy, version, gone }: Entry<Body>): Note => ({
  noteId: id,
  ...said,
  createdAt,
  createdBy,
  changedAt: at,
  changedBy: by,
  version,
  deleted: gone,
})

/** The notes and tags that stand, the newest first: of the whole case, or of the targets named (`Label/key`, `relationTarget`). For reports and exports. */
export async function notesOf(kase: Case, targets?: Iterable<string>): Promise<Note[]> {
  const wanted = targets && new Set(targets)
  return (await written(kase).all()).filter((one) => !one.gone && (!wanted || wanted.has(one.body.target))).map(noteOf)
}

export async function listNotes(kase: Case, query: z.infer<typeof listEndpoint.query>): Promise<z.infer<typeof listEndpoint.reply>> {
  const every = (await written(kase).all()).map(noteOf)
  const live = every.filter((one) => !one.deleted)
  const sought = query.search?.trim().toLowerCase() ?? ''
  const among = (query.deleted === 'only' ? every.filter((one) => one.deleted) : live).filter(
    (one) =>
      (query.target === undefined || one.target === query.target) &&
      (query.author === undefined || one.createdBy === query.author || one.changedBy === query.author) &&
      (sought === '' || [one.text, one.target, one.targetName].some((words) => words.toLowerCase().includes(sought))),
  )
  const found = among.filter((one) => query.tag === undefined || one.tag === query.tag)
  return {
    total: found.length,
    all: live.length,
    notes: found.slice(query.offset, query.offset + query.limit),
    tags: tagCounts.parse(Object.fromEntries(TAGS.map((one) => [one, among.filter((other) => other.tag === one).length]))),
    authors: [...new Set(every.flatMap((one) => [one.createdBy, one.changedBy]))].toSorted(),
  }
}

const tagCounts: z.ZodType<Record<Tag, number>> = z.record(tag, z.number())

export async function writeNotes(
  kase: Case,
  request: { targets: readonly { target: string; name: string }[]; tag: Tag | null; text: string },
  now: Date,
  masked = false,
): Promise<Note[]> {
  const targets = [...new Map(request.targets.map((one) => [one.target, one])).values()]
  const made = targets.map(({ target, name }) => ({
    id: randomUUID(),
    action: 'written',
    // A covered name is no name: the note goes by its target.
    body: { target, targetName: masked && name.includes('*') ? '' : name, tag: request.tag, text: request.text },
  }))
  return (await written(kase).write(made, now, { tag: request.tag, targets: targets.map(({ target }) => target) })).map(noteOf)
}

/** Throws NOT_FOUND, CONFLICT when somebody changed the note after `version`, and FORBIDDEN for a text that was read covered. */
export async function editNote(kase: Case, noteId: string, change: z.infer<typeof editEndpoint.body>, now: Date, mask: CaseMask | null = null): Promise<Note> {
  const notes = written(kase)
  const before = await notes.one(noteId)
  const after = {
    id: noteId,
    action: 'edited',
    body: { ...before.body, tag: change.tag, text: keptText(mask, before.body.text, change.text) },
    gone: before.gone,
    seen: change.version,
  }
  const [edited = before] = await notes.write([after], now, { target: before.body.target })
  return noteOf(edited)
}

export async function deleteNotes(kase: Case, noteIds: readonly string[], now: Date): Promise<Note[]> {
  const notes = written(kase)
  const before = await Promise.all([...new Set(noteIds)].map(async (id) => notes.one(id)))
  return (
    await notes.write(
      before.filter((one) => !one.gone).map((one) => ({ id: one.id, action: 'deleted', body: one.body, gone: true, seen: one.version })),
      now,
    )
  ).map(noteOf)
}

export async function undoNotes(kase: Case, noteIds: readonly string[], now: Date): Promise<Note[]> {
  return (await written(kase).undo(noteIds, now)).map(noteOf)
}

export async function noteHistory(kase: Case, noteId: string): Promise<z.infer<typeof historyEndpoint.reply>> {
  await written(kase).one(noteId)
  const versions = await written(kase).history(noteId)
  return {
    versions: versions.map(({ body: said, version, gone, at, by, action }) => ({ tag: said.tag, text: said.text, version, deleted: gone, at, by, action })),
  }
}
