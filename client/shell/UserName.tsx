import { Button, Popover, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setUserName, useUserName } from '../userName.ts'
import { Icon } from './Icon.tsx'

/** Who works here: the name beside everything that is written. */
export function UserName() {
  const { t } = useTranslation('shell')
  const name = useUserName()
  const [opened, setOpened] = useState(false)
  const [draft, setDraft] = useState('')
  const show = (open: boolean) => {
    if (open) setDraft(name)
    setOpened(open)
  }
  return (
    <Popover opened={opened} onChange={show} width={260} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="compact-sm"
          h={28}
          maw={150}
          leftSection={<Icon name="person" size={15} />}
          aria-label={`${t('user.title')}: ${name || t('user.none')}`}
          onClick={() => show(!opened)}
        >
          {name || t('user.none')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setUserName(draft)
            setOpened(false)
          }}
        >
          <Stack gap="sm">
            <TextInput label={t('user.set')} value={draft} maxLength={64} data-autofocus onChange={(event) => setDraft(event.currentTarget.value)} />
            <Text size="sm" c="dimmed">
              {t('user.text')}
            </Text>
            <Button type="submit" size="compact-md">
              {t('user.save')}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
