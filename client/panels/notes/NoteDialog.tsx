import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCaseId } from '../../shell/useCaseId.ts'
import { NoteForm } from './NoteForm.tsx'
import { NotesPanel } from './NotesPanel.tsx'
import { type NoteTarget, useNotes } from './useNotes.ts'

/** Notes and tags on one thing, or the same on several at once. */
export function NoteDialog({ targets, onClose }: { targets: readonly NoteTarget[]; onClose: () => void }) {
  const { t } = useTranslation('notes')
  const { write } = useNotes(useCaseId())
  const [only] = targets
  return (
    <Modal
      opened
      onClose={onClose}
      title={targets.length === 1 && only ? t('on', { name: only.name }) : t('onMany', { count: targets.length })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {targets.length === 1 && only ? (
        <NotesPanel {...only} />
      ) : (
        <NoteForm
          submit={t('write')}
          pending={write.isPending}
          error={write.error}
          onSubmit={(said) => write.mutate({ targets, ...said }, { onSuccess: onClose })}
          onCancel={onClose}
        />
      )}
    </Modal>
  )
}
