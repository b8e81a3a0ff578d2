import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../states/Failed.tsx'

interface Props {
  readonly title: string
  /** What it means, and what it does not. */
  readonly note: ReactNode
  readonly submit: string
  readonly ready: boolean
  readonly pending: boolean
  readonly error: unknown
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly size?: 'md' | 'lg'
  readonly children: ReactNode
}

/** Fields that are sent together. Neither button is the obvious one: what is sent is kept in somebody's name. */
export function FormDialog({ title, note, submit, ready, pending, error, onSubmit, onClose, size = 'md', children }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened onClose={onClose} title={title} size={size} centered closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (ready && !pending) onSubmit()
        }}
      >
        <Stack gap="md">
          <Text size="sm">{note}</Text>
          {children}
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
