import { Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { setUserName, useUserName } from '../userName.ts'
import { FormDialog } from './FormDialog.tsx'

interface Props {
  readonly title: string
  /** What it means, and what it does not. */
  readonly note: ReactNode
  readonly submit: string
  /** A reason must be given; else it may. */
  readonly needsReason?: boolean
  readonly disabled?: boolean
  readonly pending: boolean
  readonly error: unknown
  readonly onSubmit: (reason: string) => void
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A statement that somebody signs: with a reason and a name, both logged. Neither button is the obvious one. */
export function SignedDialog({ title, note, submit, needsReason = true, disabled = false, pending, error, onSubmit, onClose, children }: Props) {
  const { t } = useTranslation()
  const known = useUserName()
  const [name, setName] = useState(known)
  const [reason, setReason] = useState('')
  const ready = !disabled && name.trim() !== '' && (!needsReason || reason.trim() !== '')
  return (
    <FormDialog
      title={title}
      note={note}
      submit={submit}
      ready={ready}
      pending={pending}
      error={error}
      size="lg"
      onClose={onClose}
      onSubmit={() => {
        setUserName(name)
        onSubmit(reason.trim())
      }}
    >
      {children}
      <Textarea
        label={t('signed.reason')}
        withAsterisk={needsReason}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={t('signed.name')}
        description={t('signed.nameText')}
        withAsterisk
        maxLength={64}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
