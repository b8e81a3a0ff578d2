import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../shortcuts.ts'
import { PaletteList } from './PaletteList.tsx'

/** Ctrl+K from anywhere, also from within a field: pages, rings, saved queries and actions by a few letters of their names. */
export function Palette() {
  const { t } = useTranslation('palette')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isComposing(event) || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      event.stopPropagation()
      setOpen((now) => !now)
    }
    // Before an editor that has a use of its own for the key.
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [])
  return (
    <Modal.Root opened={open} onClose={() => setOpen(false)} size={620} yOffset="12vh" padding={0}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('title')}>
        <Modal.Body>
          <PaletteList onDone={() => setOpen(false)} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
