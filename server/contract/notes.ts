import { z } from 'zod'
import { caseParams, label, nodeId, nothing, paging, time, type Label } from './common.ts'
import { endpoint } from './endpoint.ts'

export const TAGS = ['suspect', 'cleared', 'frozen', 'to_check'] as const
export const tag = z.enum(TAGS)
export type Tag = z.infer<typeof tag>

/** How freezing stands: on the list, or in force. */
export const freezeMark = z.enum(['proposed', 'approved', 'sent', 'frozen'])
export type FreezeMark = z.infer<typeof freezeMark>

/** What a note is about: a node (`Label/key`, a ring is `Ring/<id>`), or the relations of one type between two, as `relationTarget` writes them. */
export const noteTarget = z
  .string()
  .max(2000)
  .refine((text) => parseTarget(text) !== null, 'Label/key, or ["Label/key","TYPE","Label/key"]')

export type ParsedTarget =
  | { readonly kind: 'node'; readonly label: Label; readonly key: string }
  | { readonly kind: 'relation'; readonly from: string; readonly type: string; readonly to: string }

export function relationTarget(from: string, type: string, to: string): string {
  return JSON.stringify([from, type, to])
}

export function parseTarget(target: string): ParsedTarget | null {
  if (target.startsWith('[')) {
    const parts = relationParts.safeParse(jsonOf(target)).data
    return parts ? { kind: 'relation', from: parts[0], type: parts[1], to: parts[2] } : null
  }
  const slash = target.indexOf('/')
  const kind = label.safeParse(target.slice(0, slash)).data
  return kind && slash < target.length - 1 ? { kind: 'node', label: kind, key: target.slice(slash + 1) } : null
}

export const ringTarget = (ringId: string): string => nodeId('Ring', ringId)

const relationParts = z.tuple([z.string(), z.string(), z.string()])

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const note = z.object({
  noteId: z.string(),
  target: z.string(),
  /** How the target was called when the note was written. */
  targetName: z.string(),
  tag: tag.nullable(),
  text: z.string(),
  createdAt: time,
  createdBy: z.string(),
  changedAt: time,
  changedBy: z.string(),
  version: z.number(),
  /** Taken off; it stays in the record and can be brought back. */
  deleted: z.boolean(),
})
export type Note = z.infer<typeof note>

const text = z.string().trim().max(10_000).default('')
const ids = z.object({ noteIds: z.array(z.string()).min(1).max(5000) })
const noteParams = caseParams.extend({ noteId: z.string() })

export const listNotes = endpoint({
  id: 'listNotes',
  method: 'GET',
  path: '/api/cases/:caseId/notes',
  summary: 'Notes and tags, the newest first',
  params: caseParams,
  query: paging.extend({
    target: noteTarget.optional(),
    tag: tag.optional(),
    author: z.string().optional(),
    search: z.string().optional().describe('part of the text, the target or its name'),
    deleted: z.enum(['no', 'only']).default('no'),
  }),
  body: nothing,
  reply: z.object({ total: z.number(), all: z.number(), notes: z.array(note), tags: z.record(tag, z.number()), authors: z.array(z.string()) }),
  kind: 'json',
})
export const noteMarks = endpoint({
  id: 'noteMarks',
  method: 'GET',
  path: '/api/cases/:caseId/notes/marks',
  summary: 'What the canvas shows of notes, tags and the freeze list, by target',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({ marks: z.array(z.object({ target: z.string(), tags: z.array(tag), notes: z.number(), freeze: freezeMark.nullable() })) }),
  kind: 'json',
})
export const writeNotes = endpoint({
  id: 'writeNotes',
  method: 'POST',
  path: '/api/cases/:caseId/notes',
  summary: 'Writes one note, with a text, a tag or both, on each target',
  params: caseParams,
  query: nothing,
  body: z
    .object({
      targets: z
        .array(z.object({ target: noteTarget, name: z.string().max(500) }))
        .min(1)
        .max(5000),
      tag: tag.nullable().default(null),
      text,
    })
    .refine((body) => body.tag !== null || body.text !== '', { message: 'a text or a tag', path: ['text'] }),
  reply: z.object({ notes: z.array(note) }),
  kind: 'json',
})
export const editNote = endpoint({
  id: 'editNote',
  method: 'PUT',
  path: '/api/cases/:caseId/notes/:noteId',
  summary: 'Changes a note; every earlier version stays',
  params: noteParams,
  query: nothing,
  body: z
    .object({ tag: tag.nullable(), text, version: z.number().int().describe('the version that was read') })
    .refine((body) => body.tag !== null || body.text !== '', {
      message: 'a text or a tag',
      path: ['text'],
    }),
  reply: note,
  kind: 'json',
})
export const deleteNotes = endpoint({
  id: 'deleteNotes',
  method: 'POST',
  path: '/api/cases/:caseId/notes/delete',
  summary: 'Takes notes off; they stay in the record',
  params: caseParams,
  query: nothing,
  body: ids,
  reply: z.object({ notes: z.array(note) }),
  kind: 'json',
})
export const undoNotes = endpoint({
  id: 'undoNotes',
  method: 'POST',
  path: '/api/cases/:caseId/notes/undo',
  summary: 'Takes the last change of each note back',
  params: caseParams,
  query: nothing,
  body: ids,
  reply: z.object({ notes: z.array(note) }),
  kind: 'json',
})
export const noteHistory = endpoint({
  id: 'noteHistory',
  method: 'GET',
  path: '/api/cases/:caseId/notes/:noteId/history',
  summary: 'Every version of a note, the newest first',
  params: noteParams,
  query: nothing,
  body: nothing,
  reply: z.object({
    versions: z.array(note.pick({ tag: true, text: true, version: true, deleted: true }).extend({ at: time, by: z.string(), action: z.string() })),
  }),
  kind: 'json',
})
