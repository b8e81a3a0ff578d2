import { Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What a solid and a dashed line mean, and signs of the page's own. */
export function CanvasLegend({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('canvas')
  return (
    <Stack gap={2}>
      {(['recorded', 'inferred'] as const).map((kind) => (
        <Group key={kind} gap={8}>
          <svg width="26" height="8" aria-hidden="true">
            <line x1="0" y1="4" x2="26" y2="4" stroke="currentColor" strokeWidth="1.4" strokeDasharray={kind === 'inferred' ? '5 4' : undefined} />
          </svg>
          <Text size="xs">{t(`legend.${kind}`)}</Text>
        </Group>
      ))}
      {children}
    </Stack>
  )
}
