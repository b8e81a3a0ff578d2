import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../server/contract/common.ts'
import { useFormat } from '../format/useFormat.ts'
import { Section } from './Section.tsx'

/** What would refute the leading hypothesis. */
export function Refutations({ texts }: { texts: readonly Bilingual[] }) {
  const { t } = useTranslation()
  const { text } = useFormat()
  if (texts.length === 0) return null
  return (
    <Section title={t('refutedBy')}>
      <ul style={{ margin: 0, paddingLeft: 16, fontSize: 12, lineHeight: '19px', color: 'var(--kb-ink-2)' }}>
        {texts.map((one) => (
          <li key={one.en}>{text(one)}</li>
        ))}
      </ul>
    </Section>
  )
}
