import { Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EvidenceQuestion } from '../../../evidence/EvidenceProvider.tsx'
import { Figure } from '../../../evidence/Figure.tsx'
import { propertyText } from './propertyText.ts'
import { usePropertyTexts } from './usePropertyTexts.ts'

interface Props {
  readonly properties: Readonly<Record<string, unknown>>
  /** Asks for the rows behind a figure; its name is said above them. */
  readonly rowsOf: (title: string) => EvidenceQuestion
}

/** What a run worked out rather than a file said: its reasons are said elsewhere. */
const WORKED_OUT: ReadonlySet<string> = new Set(['score', 'suspicion', 'emptyScore', 'codeMerchant', 'brushing', 'noShip', 'ringNo'])

/** Properties as people read them; every figure opens its rows. */
export function PropertyList({ properties, rowsOf }: Props) {
  const { t } = useTranslation('canvas')
  const texts = usePropertyTexts()
  const lines = Object.entries(properties).flatMap(([name, value]) => {
    const text = propertyText(name, name === 'hypothesis' && typeof value === 'string' ? t(`hypothesis.${value}`, value) : value, texts, properties['dayOnly'])
    return text === null ? [] : [{ name, text, figure: typeof value === 'number' && !WORKED_OUT.has(name) }]
  })
  return (
    <Stack gap={4} component="section" aria-label={t('panel.properties')}>
      <Text size="md" fw={600}>
        {t('panel.properties')}
      </Text>
      <dl style={{ display: 'grid', gridTemplateColumns: 'minmax(84px, auto) 1fr', columnGap: 12, rowGap: 3, margin: 0 }}>
        {lines.map(({ name, text, figure }) => (
          <div key={name} style={{ display: 'contents' }}>
            <Text component="dt" size="sm" c="dimmed">
              {t(`property.${name}`, name)}
            </Text>
            <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' }}>
              {figure ? <Figure question={rowsOf(`${t(`property.${name}`, name)} ${text}`)}>{text}</Figure> : text}
            </Text>
          </div>
        ))}
      </dl>
    </Stack>
  )
}
