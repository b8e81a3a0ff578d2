import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { STEADY } from './drawUnsteady.ts'
import { StrictnessLegend } from './strictness/StrictnessLegend.tsx'

/** The signs of a ring's canvas that are on it now, besides what every canvas has. */
export function RingLegend({ unsteady, gamma }: { unsteady: number; gamma: string | null }) {
  const { t } = useTranslation('ring')
  const { share } = useFormat()
  return (
    <>
      {unsteady > 0 && (
        <Group gap={8}>
          <svg width="26" height="16" viewBox="0 0 26 16" fill="none" aria-hidden="true">
            <circle cx="13" cy="8" r="6.5" stroke="currentColor" strokeWidth="1.6" strokeDasharray="3 2.4" />
          </svg>
          <Text size="xs">{t('unsteady', { share: share(STEADY), count: unsteady })}</Text>
        </Group>
      )}
      {gamma !== null && <StrictnessLegend gamma={gamma} />}
    </>
  )
}
