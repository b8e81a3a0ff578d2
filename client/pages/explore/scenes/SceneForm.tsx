import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Failed } from '../../../states/Failed.tsx'

interface Props {
  readonly first: { readonly name: string; readonly note: string }
  readonly submit: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSubmit: (said: { name: string; note: string }) => void
  readonly onCancel?: () => void
}

/** The name of a scene and what it is to show. */
export function SceneForm({ first, submit, pending, error, onSubmit, onCancel }: Props) {
  const { t } = useTranslation('scenes')
  const [name, setName] = useState(first.name)
  const [note, setNote] = useState(first.note)
  const ready = name.trim() !== ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !pending) onSubmit({ name: name.trim(), note: note.trim() })
      }}
    >
      <Stack gap="sm">
        <TextInput label={t('name')} withAsterisk maxLength={200} value={name} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
        <Textarea label={t('note')} autosize minRows={1} maxRows={6} maxLength={10_000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        {error !== null && error !== undefined && <Failed error={error} compact />}
        <Group gap="sm" justify="flex-end">
          {onCancel && (
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              {t('common:cancel')}
            </Button>
          )}
          <Button size="compact-sm" type="submit" loading={pending} disabled={!ready}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
