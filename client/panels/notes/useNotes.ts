import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { deleteNotes, editNote, type Note, type Tag, undoNotes, writeNotes } from '../../../server/contract/notes.ts'
import { call } from '../../api.ts'
import { offerUndo } from '../offerUndo.tsx'

export interface NoteTarget {
  readonly target: string
  readonly name: string
}

/** Writing notes of a case, each change with an offer to take it back. */
export function useNotes(caseId: string) {
  const { t } = useTranslation('notes')
  const queries = useQueryClient()
  const refresh = async () => {
    await Promise.all(['listNotes', 'noteMarks', 'noteHistory'].map(async (id) => queries.invalidateQueries({ queryKey: [id] })))
  }
  const undo = async (notes: readonly Note[]) => {
    await call(undoNotes, { params: { caseId }, body: { noteIds: notes.map(({ noteId }) => noteId) } })
    await refresh()
  }
  const done = async (text: string, notes: readonly Note[]) => {
    await refresh()
    offerUndo(text, { label: t('undo'), run: async () => undo(notes) })
  }
  const write = useMutation({
    mutationFn: async ({ targets, ...said }: { targets: readonly NoteTarget[]; tag: Tag | null; text: string }) =>
      call(writeNotes, { params: { caseId }, body: { targets: [...targets], ...said } }),
    onSuccess: ({ notes }) => done(t('written', { count: notes.length }), notes),
  })
  const edit = useMutation({
    mutationFn: async ({ note, ...said }: { note: Note; tag: Tag | null; text: string }) =>
      call(editNote, { params: { caseId, noteId: note.noteId }, body: { ...said, version: note.version } }),
    onSuccess: (note) => done(t('edited'), [note]),
  })
  const remove = useMutation({
    mutationFn: async (notes: readonly Note[]) => call(deleteNotes, { params: { caseId }, body: { noteIds: notes.map(({ noteId }) => noteId) } }),
    onSuccess: ({ notes }) => done(t('deleted', { count: notes.length }), notes),
  })
  return { write, edit, remove, undo }
}
