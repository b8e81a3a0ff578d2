import { ActionIcon, Tooltip, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon.tsx'

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const
const ICONS = { auto: 'system', light: 'sun', dark: 'moon' } as const

/** System, light, dark, in turn. */
export function ThemeSwitch() {
  const { t } = useTranslation('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const label = t(`theme.${colorScheme}`)
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={28} aria-label={label} onClick={() => setColorScheme(NEXT[colorScheme])}>
        <Icon name={ICONS[colorScheme]} size={16} />
      </ActionIcon>
    </Tooltip>
  )
}
