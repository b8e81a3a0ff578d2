import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperatorDetail } from '../../../server/contract/supply.ts'
import { Figure } from '../../evidence/Figure.tsx'
import { useFormat } from '../../format/useFormat.ts'
import { Section } from '../../panels/Section.tsx'
import classes from './Supply.module.css'

const FIRST = 10

/** An operator's sites by numbers sold, each with the site through which it was joined and the values that the two share. */
export function OperatorSites({ sites }: { sites: OperatorDetail['sites'] }) {
  const { t } = useTranslation('supply')
  const { count } = useFormat()
  const [all, setAll] = useState(false)
  return (
    <Section title={t('sites')} note={t('sitesNote')} cypher={{ queryId: 'sold-and-profit' }}>
      <ul className={classes.sites}>
        {(all ? sites : sites.slice(0, FIRST)).map(({ siteId, title, numbers, through, shared }) => (
          <li key={siteId}>
            <span className={classes.clip}>
              <Figure question={{ title: siteId, about: 'node', id: 'VendorSite', a: siteId }}>{siteId}</Figure> {title}
            </span>
            <span className={classes.number}>{count(numbers)}</span>
            {through !== null && (
              <span className={classes.why}>
                {t('joined', { site: through })}{' '}
                {shared.map(({ kind, value }, place) => (
                  <span key={`${kind}:${value}`}>
                    {place > 0 && t('and')}
                    {t(`kind.${kind}`)}{' '}
                    <Figure question={{ title: `${t(`kind.${kind}`)} ${value}`, about: 'node', id: 'Identifier', a: `${kind}:${value}` }}>{value}</Figure>
                  </span>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {!all && sites.length > FIRST && (
        <button type="button" className="kb-link" onClick={() => setAll(true)}>
          {t('showAll', { count: sites.length })}
        </button>
      )}
    </Section>
  )
}
