import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { getOperator } from '../../../server/contract/supply.ts'
import { ringTag } from '../../format/ringTag.ts'
import { useFormat } from '../../format/useFormat.ts'
import { HypothesisGlyph } from '../../glyphs/HypothesisGlyph.tsx'
import { Figures } from '../../panels/Figures.tsx'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { Waiting } from '../../states/Waiting.tsx'
import { useApi } from '../../useApi.ts'
import { DayBars } from './DayBars.tsx'
import { OperatorClaims } from './OperatorClaims.tsx'
import { OperatorSites } from './OperatorSites.tsx'
import { OperatorStores } from './OperatorStores.tsx'
import { OperatorTies } from './OperatorTies.tsx'
import classes from './Supply.module.css'
import { useSupplyText } from './useSupplyText.ts'

/** One operator: figures, days, why its sites stand together, claims beside the grouping, the rings that it fed. */
export function OperatorPanel({ operatorId }: { operatorId: string }) {
  const { t } = useTranslation('supply')
  const { count, money, text } = useFormat()
  const { profit } = useSupplyText()
  const caseId = useCaseId()
  const { data, error } = useApi(getOperator, { params: { caseId, operatorId } }, { keep: true })
  return (
    <aside className={classes.panel} aria-label={t('details')}>
      {error && <Failed error={error} compact />}
      {!error && !data && <Waiting />}
      {data && (
        <>
          <Section title={`#${data.operatorNo} ${data.mainSite}`} note={data.name === data.mainSite ? null : data.name}>
            <Figures
              figures={[
                [t('column.sites'), count(data.sites)],
                [t('column.numbers'), count(data.numbers)],
                [t('column.customers'), count(data.customers)],
                [t('turnover'), data.turnoverFen === null ? '—' : money(data.turnoverFen)],
                [t('column.profit'), profit(data)],
                [t('column.suppliers'), data.suppliers.join(t('and')) || '—'],
              ]}
            />
            {data.unpriced > 0 && <p className={classes.quiet}>{t('unpriced', { count: data.unpriced })}</p>}
          </Section>
          {data.detail.days.length > 0 && (
            <Section title={t('perDay')} note={`${data.from} – ${data.to}`}>
              <DayBars days={data.detail.days} label={t('perDay')} />
            </Section>
          )}
          <OperatorTies ties={data.detail.ties} />
          <OperatorSites sites={data.detail.sites} />
          <OperatorClaims operator={data} />
          <OperatorStores operatorId={operatorId} />
          <Section title={t('ringsFed')} note={t('ringsFedNote')} cypher={{ queryId: 'customers', parameters: { site: data.mainSite } }}>
            {data.detail.rings.length === 0 && <p className={classes.quiet}>{t('noRings')}</p>}
            <ul className={classes.list}>
              {data.detail.rings.map(({ ringId, ringNo, name, hypothesis, numbers, stores }) => (
                <li key={ringId}>
                  <HypothesisGlyph hypothesis={hypothesis} size={14} />
                  <Link to={`/cases/${caseId}/rings/${ringId}`}>
                    {ringTag(ringNo)} {text(name)}
                  </Link>
                  <span className={classes.number}>{t('fed', { numbers: count(numbers), stores: count(stores) })}</span>
                </li>
              ))}
            </ul>
          </Section>
        </>
      )}
    </aside>
  )
}
