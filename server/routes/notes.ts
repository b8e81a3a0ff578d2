import { maskIf } from '../casework/masking/masks.ts'
import { marksOf } from '../casework/notes/marks.ts'
import {
  deleteNotes as deleteThese,
  editNote as edit,
  listNotes as list,
  noteHistory as historyOf,
  undoNotes as undoThese,
  writeNotes as write,
} from '../casework/notes/notes.ts'
import { deleteNotes, editNote, listNotes, noteHistory, noteMarks, undoNotes, writeNotes } from '../contract/notes.ts'
import { json, type Operation } from './operation.ts'
import type { Services } from './services.ts'

export function noteOperations({ workspace }: Services): Operation[] {
  return [
    json(noteMarks, async ({ params: { caseId } }) => workspace.use(caseId, async (kase) => marksOf(kase, new Date()))),
    json(listNotes, async ({ params: { caseId }, query }) => workspace.use(caseId, async (kase) => list(kase, query))),
    json(writeNotes, async ({ params: { caseId }, body, masked }) =>
      workspace.use(caseId, async (kase) => ({ notes: await write(kase, body, new Date(), masked) })),
    ),
    json(deleteNotes, async ({ params: { caseId }, body }) =>
      workspace.use(caseId, async (kase) => ({ notes: await deleteThese(kase, body.noteIds, new Date()) })),
    ),
    json(undoNotes, async ({ params: { caseId }, body }) =>
      workspace.use(caseId, async (kase) => ({ notes: await undoThese(kase, body.noteIds, new Date()) })),
    ),
    json(noteHistory, async ({ params: { caseId, noteId } }) => workspace.use(caseId, async (kase) => historyOf(kase, noteId))),
    json(editNote, async ({ params: { caseId, noteId }, body, masked }) =>
      workspace.use(caseId, async (kase) => edit(kase, noteId, body, new Date(), await maskIf(masked, kase))),
    ),
  ]
}
