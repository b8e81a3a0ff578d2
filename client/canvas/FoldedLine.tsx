import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Says what was left out of the picture, and brings it back. */
export function FoldedLine({ left, onShowAll }: { left: ReadonlyMap<string, number>; onShowAll: () => void }) {
  const { t } = useTranslation('canvas')
  const parts = [...left].map(([label, count]) => t('folded.part', { count, label: t(`label.${label}`) }))
  return (
    <Group gap={8} px={10} py={4} role="status" style={{ background: 'var(--kb-panel)', border: '1px solid var(--kb-line)', borderRadius: 8 }}>
      <Text size="sm">{t('folded.text', { parts: parts.join(t('folded.and')) })}</Text>
      <Button size="compact-xs" variant="subtle" onClick={onShowAll}>
        {t('folded.all')}
      </Button>
    </Group>
  )
}
