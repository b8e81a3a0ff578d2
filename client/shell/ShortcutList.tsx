import { Group, Kbd, Modal, Stack, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { PLACES } from './places.ts'
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
      const goal = before.current === 'g' ? PLACES.find(({ key }) => key === event.key) : undefined
      before.current = event.key
      if (goal) void navigate(`/cases/${caseId}/${goal.place}`)
    }
    window.addEventListener('keydown', press)
    window.addEventListener(SHOW_SHORTCUTS, show)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener(SHOW_SHORTCUTS, show)
    }
  }, [navigate, caseId])

  const lines = [
    ...SHORTCUTS.map(({ keys, id }) => ({ keys: [...keys], text: t(`shortcut.${id}`) })),
    ...PLACES.map(({ place, key }) => ({ keys: ['G', key.toUpperCase()], text: t('goTo', { place: t(`place.${place}`) }) })),
  ]
  return (
    <Modal opened={open} onClose={() => setOpen(false)} title={t('shortcuts')} size={680} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Stack gap={6} style={{ display: 'block', columns: 2, columnGap: 32 }}>
        {lines.map(({ keys, text }) => (
          <Group key={text} justify="space-between" wrap="nowrap" style={{ breakInside: 'avoid', minHeight: 26 }}>
            <Text size="md">{text}</Text>
            <Group gap={4} wrap="nowrap">
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
