import { Group, Kbd, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { isTyping, SHORTCUTS, SHOW_SHORTCUTS } from './shortcuts.ts'
import { useCaseId } from './useCaseId.ts'

/** Listens to the shortcuts that work on every page, and lists them. */
export function ShortcutList() {
  const { t } = useTranslation('shell')
  const [open, setOpen] = useState(false)
  const before = useRef<string | null>(null)
  const navigate = useNavigate()
  const caseId = useCaseId()

  useEffect(() => {
    const show = () => setOpen(true)
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      if (event.key === '?') return setOpen(true)
      const place = before.current === 'g' ? SHORTCUTS.find(({ keys }) => keys[0] === 'g' && keys[1] === event.key) : undefined
      before.current = event.key
      if (place) void navigate(`/cases/${caseId}/${place.id}`)
    }
    window.addEventListener('keydown', press)
    window.addEventListener(SHOW_SHORTCUTS, show)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener(SHOW_SHORTCUTS, show)
    }
  }, [navigate, caseId])

  return (
    <Modal opened={open} onClose={() => setOpen(false)} title={t('shortcuts')} size="sm" closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap={6}>
        {SHORTCUTS.map(({ keys, id }) => (
          <Group key={id} justify="space-between">
            <Text size="md">{t(`shortcut.${id}`)}</Text>
            <Group gap={4}>
              {keys.map((key) => (
                <Kbd key={key} size="xs">
                  {key}
                </Kbd>
              ))}
            </Group>
          </Group>
        ))}
      </Stack>
    </Modal>
  )
}
