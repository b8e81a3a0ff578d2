import { useTranslation } from 'react-i18next'
import { listMixups } from '../../../server/contract/mixups.ts'
import { Figure } from '../../evidence/Figure.tsx'
import { useFormat } from '../../format/useFormat.ts'
import type { RingSummary } from '../../../server/contract/rings.ts'
import { ringQuery } from '../../panels/ringQuery.ts'
import { Section } from '../../panels/Section.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Money.module.css'

const SHOWN = 8

interface Props {
  readonly ring?: Pick<RingSummary, 'ringId' | 'byVerdict'>
  readonly storeKey?: string
}

/** Buyers who may have been taken for brushers, of a ring or a store: leads with what speaks for and against. Nothing where there is none. */
export function MixupList({ ring, storeKey }: Props) {
  const { t } = useTranslation('money')
  const { text, money, count, dateTime } = useFormat()
  const caseId = useCaseId()
  const query = { limit: SHOWN, ...(ring === undefined ? {} : { ringId: ring.ringId }), ...(storeKey === undefined ? {} : { storeKey }) }
  const { data, error } = useApi(listMixups, { params: { caseId }, query })
  if (error) return <Failed error={error} compact />
  if (!data || data.total === 0) return null
  return (
    <Section title={t('mixups')} note={t('mixupsNote')} cypher={ring && ringQuery('victims-of-a-ring', ring)}>
      {data.mixups.map((one) => (
        <details key={one.orderKey} className={classes.mixup}>
          <summary>
            {one.storeName} · {money(one.amountFen)}
            {one.createdAt && ` · ${dateTime(one.createdAt)}`}
          </summary>
          <Figure question={{ title: `${t('rowsOf')} ${one.orderKey}`, about: 'node', id: 'Order', a: one.orderKey }}>{one.orderKey}</Figure>
          {(['for', 'against'] as const).map(
            (side) =>
              one[side].length > 0 && (
                <div key={side}>
                  <b>{t(side === 'for' ? 'mixupFor' : 'mixupAgainst')}</b>
                  <ul>
                    {one[side].map((reason) => (
                      <li key={reason.en}>{text(reason)}</li>
                    ))}
                  </ul>
                </div>
              ),
          )}
        </details>
      ))}
      {data.total > data.mixups.length && (
        <div className={classes.quiet}>{t('mixupsShown', { shown: count(data.mixups.length), total: count(data.total) })}</div>
      )}
    </Section>
  )
}
