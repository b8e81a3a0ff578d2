import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../server/contract/notes.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Notes.module.css'
import { NoteForm } from './NoteForm.tsx'
import { NoteHistory } from './NoteHistory.tsx'
import { TagChip } from './TagChip.tsx'
import { useNotes } from './useNotes.ts'

/** One note: what it says, who wrote it and when; it can be changed, taken off and brought back. */
export function NoteItem({ caseId, note, about }: { caseId: string; note: Note; about?: ReactNode }) {
  const { t } = useTranslation('notes')
  const { dateTime } = useFormat()
  const { edit, remove, undo } = useNotes(caseId)
  const [editing, setEditing] = useState(false)
  const [past, setPast] = useState(false)
  const { tag, text, createdBy, createdAt, changedBy, changedAt, version, deleted } = note
  return (
    <li className={classes.note} data-note={note.noteId}>
      {about}
      {editing ? (
        <NoteForm
          place={`note.${note.noteId}`}
          first={note}
          submit={t('save')}
          pending={edit.isPending}
          error={edit.error}
          onSubmit={(said, forget) => {
            const onSuccess = () => {
              forget()
              setEditing(false)
            }
            edit.mutate({ note, ...said }, { onSuccess })
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <>
          {tag !== null && <TagChip tag={tag} />}
          {text !== '' && <p className={classes.text}>{text}</p>}
        </>
      )}
      <div className={classes.by}>
        <b>{createdBy}</b> {dateTime(createdAt)}
        {version > 1 && <span>{t('changed', { by: changedBy, at: dateTime(changedAt) })}</span>}
        {!deleted && !editing && (
          <Button size="compact-xs" variant="subtle" onClick={() => setEditing(true)}>
            {t('edit')}
          </Button>
        )}
        {!deleted && (
          <Button size="compact-xs" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate([note])}>
            {t('delete')}
          </Button>
        )}
        {deleted && (
          <Button size="compact-xs" variant="light" onClick={() => void undo([note])}>
            {t('restore')}
          </Button>
        )}
        {version > 1 && (
          <Button size="compact-xs" variant="subtle" aria-expanded={past} onClick={() => setPast(!past)}>
            {t('versions', { count: version })}
          </Button>
        )}
      </div>
      {past && <NoteHistory caseId={caseId} noteId={note.noteId} />}
    </li>
  )
}
