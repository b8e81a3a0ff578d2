import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useEvidence, type EvidenceQuestion } from './EvidenceProvider.tsx'

/** A dotted-underlined figure: opens the rows behind it. */
export function Figure({ question, children }: { question: EvidenceQuestion; children: ReactNode }) {
  const { t } = useTranslation('evidence')
  const ask = useEvidence()
  return (
    <button type="button" className="kb-figure" title={t('open')} onClick={() => ask(question)}>
      {children}
    </button>
  )
}
