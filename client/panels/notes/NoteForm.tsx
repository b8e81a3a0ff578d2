import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag } from '../../../server/contract/notes.ts'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { useKeptText } from '../useKeptText.ts'
import { TagPicker } from './TagPicker.tsx'

interface Props {
  /** What the note is on, so that its text is kept until it is saved. */
  readonly place?: string
  readonly first?: { readonly tag: Tag | null; readonly text: string }
  readonly submit: string
  readonly pending: boolean
  readonly error: unknown
  /** `forget` is called once it is saved. */
  readonly onSubmit: (said: { tag: Tag | null; text: string }, forget: () => void) => void
  readonly onCancel?: () => void
}

/** A tag, a text, or both. */
export function NoteForm({ place, first = { tag: null, text: '' }, submit, pending, error, onSubmit, onCancel }: Props) {
  const { t } = useTranslation('notes')
  const [tag, setTag] = useState(first.tag)
  const { text, write, forget } = useKeptText(useCaseId(), place ?? null, first.text)
  const ready = tag !== null || text.trim() !== ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (ready && !pending) onSubmit({ tag, text: text.trim() }, forget)
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
          onChange={(event) => write(event.currentTarget.value)}
        />
        {error !== null && error !== undefined && <Failed error={error} compact />}
        <Group gap="sm" justify="flex-end">
          {onCancel && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                forget()
                onCancel()
              }}
            >
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
