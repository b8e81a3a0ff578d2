import { Kbd, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './Shell.module.css'
import { SHOW_SHORTCUTS } from './shortcuts.ts'

export function ShortcutButton() {
  const { t } = useTranslation('shell')
  return (
    <UnstyledButton className={classes.railLink ?? ''} aria-label={t('shortcuts')} onClick={() => window.dispatchEvent(new Event(SHOW_SHORTCUTS))}>
      <Kbd size="xs">?</Kbd>
    </UnstyledButton>
  )
}
