import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../states/Failed.tsx'
import { setUserName, useUserName } from '../userName.ts'

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
    <Modal opened onClose={onClose} title={title} size="lg" centered closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready || pending) return
          setUserName(name)
          onSubmit(reason.trim())
        }}
      >
        <Stack gap="md">
          <Text size="sm">{note}</Text>
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
          {error !== null && error !== undefined && <Failed error={error} compact />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button variant="default" type="submit" loading={pending} disabled={!ready}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
