import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { propertyText } from './propertyText.ts'
import type { NodeSectionProps } from './sections.ts'
import { usePropertyTexts } from './usePropertyTexts.ts'

export function NodeProperties({ node: { properties } }: NodeSectionProps) {
  const { t } = useTranslation('canvas')
  const texts = usePropertyTexts()
  const lines = Object.entries(properties).flatMap(([name, value]) => {
    const text = propertyText(name, name === 'hypothesis' && typeof value === 'string' ? t(`hypothesis.${value}`, value) : value, texts, properties['dayOnly'])
    return text === null ? [] : [{ name, text }]
  })
  return (
    <Stack gap={4} component="section" aria-label={t('panel.properties')}>
      <Text size="md" fw={600}>
        {t('panel.properties')}
      </Text>
      <dl style={{ display: 'grid', gridTemplateColumns: 'minmax(84px, auto) 1fr', columnGap: 12, rowGap: 3, margin: 0 }}>
        {lines.map(({ name, text }) => (
          <div key={name} style={{ display: 'contents' }}>
            <Text component="dt" size="sm" c="dimmed">
              {t(`property.${name}`, name)}
            </Text>
            <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' }}>
              {text}
            </Text>
          </div>
        ))}
      </dl>
    </Stack>
  )
}
