import { Button, Group, Modal, NativeSelect, Radio, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { QueryDraft } from '../../../server/contract/ownQueries.ts'
import { type Parameter, PARAMETER_TYPES } from '../../../server/contract/queries.ts'
import { Failed } from '../../states/Failed.tsx'
import { setUserName, useUserName } from '../../userName.ts'

interface Props {
  readonly title: string
  readonly draft: QueryDraft
  readonly error: unknown
  readonly isSaving: boolean
  readonly onSave: (draft: QueryDraft) => void
  readonly onClose: () => void
}

const SIMPLE = PARAMETER_TYPES.filter((type) => type !== 'enum')

/** Names a query, types its parameters, tags it, and says who sees it. */
export function SaveQueryDialog({ title, draft, error, isSaving, onSave, onClose }: Props) {
  const { t } = useTranslation(['cypher', 'common'])
  const known = useUserName()
  const [name, setName] = useState(known)
  const [written, setWritten] = useState(draft)
  const change = (part: Partial<QueryDraft>) => setWritten((now) => ({ ...now, ...part }))
  const parameter = (index: number, part: Partial<Parameter>) =>
    change({ parameters: written.parameters.map((one, place) => (place === index ? { ...one, ...part } : one)) })
  const ready = written.title.trim() !== '' && name.trim() !== ''
  return (
    <Modal opened onClose={onClose} title={title} size="lg" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!ready) return
          setUserName(name)
          onSave(written)
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('save.name')}
            required
            maxLength={120}
            data-autofocus
            value={written.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
          <Textarea
            label={t('save.description')}
            autosize
            maxRows={5}
            value={written.description}
            onChange={(event) => change({ description: event.currentTarget.value })}
          />
          <TagsInput label={t('save.tags')} maxTags={20} value={written.tags} onChange={(tags) => change({ tags })} />
          {written.parameters.length > 0 && (
            <div>
              <Text size="sm" fw={500}>
                {t('save.parameters')}
              </Text>
              {written.parameters.map((one, index) => (
                <Group key={one.name} gap="sm" wrap="nowrap" mt={6}>
                  <Text size="sm" w={110} ff="monospace" truncate>
                    ${one.name}
                  </Text>
                  <NativeSelect
                    aria-label={t('save.typeOf', { name: one.name })}
                    w={150}
                    disabled={one.type === 'enum'}
                    value={one.type}
                    data={(one.type === 'enum' ? PARAMETER_TYPES : SIMPLE).map((type) => ({ value: type, label: t(`type.${type}`) }))}
                    onChange={(event) => parameter(index, { type: PARAMETER_TYPES.find((type) => type === event.currentTarget.value) ?? 'string' })}
                  />
                  <TextInput
                    aria-label={t('save.titleOf', { name: one.name })}
                    style={{ flex: 1 }}
                    value={one.title.zh}
                    onChange={(event) => parameter(index, { title: { zh: event.currentTarget.value, en: event.currentTarget.value } })}
                  />
                </Group>
              ))}
            </div>
          )}
          <Radio.Group label={t('save.who')} value={written.shared ? 'case' : 'me'} onChange={(value) => change({ shared: value === 'case' })}>
            <Group gap="lg" mt={4}>
              <Radio value="me" label={t('save.me')} />
              <Radio value="case" label={t('save.case')} />
            </Group>
          </Radio.Group>
          <TextInput label={t('save.author')} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
          {error !== null && error !== undefined && <Failed error={error} compact />}
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={isSaving}>
              {t('save.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
