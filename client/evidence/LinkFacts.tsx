import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkTerm } from '../../server/contract/explain.ts'
import { listLinkKinds } from '../../server/contract/linkKinds.ts'
import { useFormat } from '../format/useFormat.ts'
import { useApi } from '../useApi.ts'
import classes from './ReasonFacts.module.css'

/** The sentence of a link term, which opens to why its kind weighs what it weighs and what honest trade looks the same. */
export function LinkFacts({ term }: { term: LinkTerm }) {
  const { t } = useTranslation()
  const { text } = useFormat()
  const [open, setOpen] = useState(false)
  const { data } = useApi(listLinkKinds, {})
  const kind = data?.kinds.find(({ terms }) => terms.includes(term.kind))
  if (!kind) return <>{text(term.text)}</>
  return (
    <>
      <button type="button" className={classes.open} aria-expanded={open} title={t('reasonFacts.openLink')} onClick={() => setOpen(!open)}>
        {text(term.text)}
      </button>
      {open && (
        <dl className={classes.facts}>
          <dt>{t('reasonFacts.why')}</dt>
          <dd>
            {text(kind.why)}
            {kind.rho === null ? '' : ` (ρ ${kind.rho})`}
          </dd>
          {kind.guard && (
            <>
              <dt>{t('reasonFacts.guard')}</dt>
              <dd>{text(kind.guard)}</dd>
            </>
          )}
          <dt>{t('reasonFacts.confuser')}</dt>
          <dd>{text(kind.confuser)}</dd>
        </dl>
      )}
    </>
  )
}
