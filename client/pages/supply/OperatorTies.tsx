import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperatorDetail } from '../../../server/contract/supply.ts'
import { Figure } from '../../evidence/Figure.tsx'
import { useFormat } from '../../format/useFormat.ts'
import { Section } from '../../panels/Section.tsx'
import classes from './Supply.module.css'

const FIRST = 12

/** The values that tie an operator's sites; each opens the rows that name it. */
export function OperatorTies({ ties }: { ties: OperatorDetail['ties'] }) {
  const { t } = useTranslation('supply')
  const { count } = useFormat()
  const [all, setAll] = useState(false)
  return (
    <Section title={t('ties')} note={t('tiesNote')} cypher={{ queryId: 'clusters' }}>
      {ties.length === 0 && <p className={classes.quiet}>{t('noTies')}</p>}
      <ul className={classes.list}>
        {(all ? ties : ties.slice(0, FIRST)).map(({ kind, value, sites, others }) => (
          <li key={`${kind}:${value}`}>
            <span className={classes.kind}>{t(`kind.${kind}`)}</span>
            <span className={classes.clip}>
              <Figure question={{ title: `${t(`kind.${kind}`)} ${value}`, about: 'node', id: 'Identifier', a: `${kind}:${value}` }}>{value}</Figure>
            </span>
            <span className={classes.number}>
              {t('siteCount', { count: sites })}
              {others > 0 && ` · ${t('others', { others: count(others) })}`}
            </span>
          </li>
        ))}
      </ul>
      {!all && ties.length > FIRST && (
        <button type="button" className="kb-link" onClick={() => setAll(true)}>
          {t('showAll', { count: ties.length })}
        </button>
      )}
    </Section>
  )
}
