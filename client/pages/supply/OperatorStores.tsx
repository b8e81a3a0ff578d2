import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { listOperatorStores } from '../../../server/contract/supply.ts'
import { Figure } from '../../evidence/Figure.tsx'
import { useFormat } from '../../format/useFormat.ts'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Supply.module.css'

const SHOWN = 50

/** The stores that shipped under the operator's numbers, most first; each leads to its rows and to its ring. */
export function OperatorStores({ operatorId }: { operatorId: string }) {
  const { t } = useTranslation('supply')
  const { count } = useFormat()
  const caseId = useCaseId()
  const { data, error } = useApi(listOperatorStores, { params: { caseId, operatorId }, query: { limit: SHOWN } }, { keep: true })
  return (
    <Section title={t('storesFed')} note={data && data.total > 0 ? t('storesShown', { shown: count(data.stores.length), total: count(data.total) }) : null}>
      {error && <Failed error={error} compact />}
      {data?.total === 0 && <p className={classes.quiet}>{t('noStores')}</p>}
      <ul className={classes.list} aria-label={t('storesFed')}>
        {data?.stores.map(({ key, name, numbers, ringId }) => (
          <li key={key}>
            <span className={classes.clip}>
              <Figure question={{ title: name ?? key, about: 'node', id: 'Store', a: key }}>{name ?? key}</Figure>
            </span>
            <span className={classes.number}>
              {t('numbersOf', { numbers: count(numbers) })}{' '}
              {ringId !== null && (
                <Link className="kb-link" to={`/cases/${caseId}/rings/${encodeURIComponent(ringId)}`}>
                  {t('itsRing')}
                </Link>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
