import { useTranslation } from 'react-i18next'
import type { OperatorSummary } from '../../../server/contract/supply.ts'
import { Figure } from '../../evidence/Figure.tsx'
import { Section } from '../../panels/Section.tsx'
import classes from './Supply.module.css'

/** What the source claims about the operator's sites and who is known to control them: beside the grouping, which reads neither. */
export function OperatorClaims({ operator: { claims, persons, sites } }: { operator: OperatorSummary }) {
  const { t } = useTranslation('supply')
  return (
    <Section title={t('claims')} note={t('claimsNote')}>
      {claims.length + persons.length === 0 && <p className={classes.quiet}>{t('noClaim')}</p>}
      {claims.length > 1 && <p className={classes.attention}>{t('claimsDiffer')}</p>}
      <ul className={classes.list}>
        {claims.map(({ claim, sites: n }) => (
          <li key={claim}>
            <span className={classes.kind}>{t('claim')}</span>
            <span className={classes.clip}>{claim}</span>
            <span className={classes.number}>{t('ofSites', { n, sites })}</span>
          </li>
        ))}
        {persons.map(({ key, name, sites: n }) => (
          <li key={key}>
            <span className={classes.kind}>{t('controls')}</span>
            <span className={classes.clip}>
              <Figure question={{ title: name, about: 'node', id: 'Person', a: key }}>{name}</Figure>
            </span>
            <span className={classes.number}>{t('ofSites', { n, sites })}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
