import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../../server/contract/notes.ts'
import { Failed } from '../../states/Failed.tsx'
import { TagPicker } from './TagPicker.tsx'

interface Props {
  readonly first?: { readonly tag: Tag | null; readonly text: string }
  readonly submit: string
  readonly pending: boolean
  readonly error: unknown
  readonly onSubmit: (said: { tag: Tag | null; text: string }) => void
  readonly onCancel?: () => void
}

/** A tag, a text, or both. */
export function NoteForm({ first = { tag: null, text: '' }, submit, pending, error, onSubmit, onCancel }: Props) {
  const { t } = useTranslation('notes')
  const [tag, setTag] = useState(first.tag)
  const [text, setText] = useState(first.text)
  const ready = tag !== null || text.trim() !== ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !pending) onSubmit({ tag, text: text.trim() })
      }}
    >
      <Stack gap="sm">
        <TagPicker value={tag} onChange={setTag} />
        <Textarea
          aria-label={t('text')}
          placeholder={t('placeholder')}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {error !== null && error !== undefined && <Failed error={error} compact />}
        <Group gap="sm" justify="flex-end">
          {onCancel && (
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              {t('common:cancel')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" type="submit" loading={pending} disabled={!ready}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
