import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** What the dashed outlines of a looser or stricter view mean. */
export function StrictnessLegend({ gamma }: { gamma: string }) {
  const { t } = useTranslation('strictness')
  return (['joins', 'leaves'] as const).map((kind) => (
    <Group key={kind} gap={8}>
      <svg width="26" height="16" viewBox="0 0 26 16" fill="none" aria-hidden="true">
        <circle cx="13" cy="8" r="6.5" stroke={kind === 'joins' ? 'var(--kb-accent)' : 'var(--kb-ink-2)'} strokeWidth="1.4" strokeDasharray="3 2.4" />
        <path d={kind === 'joins' ? 'M10 8h6M13 5v6' : 'M10 8h6'} stroke={kind === 'joins' ? 'var(--kb-accent)' : 'var(--kb-ink-2)'} strokeWidth="1.4" />
      </svg>
      <Text size="xs">{t(`legend.${kind}`, { gamma })}</Text>
    </Group>
  ))
}
