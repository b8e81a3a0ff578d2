import { Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listNotes } from '../../../server/contract/notes.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { useApi } from '../../useApi.ts'
import { NoteForm } from './NoteForm.tsx'
import { NoteItem } from './NoteItem.tsx'
import classes from './Notes.module.css'
import { type NoteTarget, useNotes } from './useNotes.ts'

/** The notes and tags of one target, and a form for a further one. Without a heading: its place gives it one. */
export function NotesPanel({ target, name }: NoteTarget) {
  const { t } = useTranslation('notes')
  const caseId = useCaseId()
  const { data, error } = useApi(listNotes, { params: { caseId }, query: { target, limit: 200 } })
  const { write } = useNotes(caseId)
  const [round, setRound] = useState(0)
  if (error) return <Failed error={error} compact />
  return (
    <div data-notes={target}>
      {data && data.notes.length === 0 && (
        <Text size="sm" c="dimmed" mb={8}>
          {t('none')}
        </Text>
      )}
      <ul className={classes.list}>
        {data?.notes.map((note) => (
          <NoteItem key={note.noteId} caseId={caseId} note={note} />
        ))}
      </ul>
      <NoteForm
        key={`${target} ${round}`}
        place={`note.${target}`}
        submit={t('write')}
        pending={write.isPending}
        error={write.error}
        onSubmit={(said, forget) => {
          const onSuccess = () => {
            forget()
            setRound(round + 1)
          }
          write.mutate({ targets: [{ target, name }], ...said }, { onSuccess })
        }}
      />
    </div>
  )
}
