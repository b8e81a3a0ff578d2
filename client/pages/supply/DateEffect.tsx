import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { courierDates, type CourierSummary } from '../../../server/contract/supply.ts'
import { useFormat } from '../../format/useFormat.ts'
import { ShowCypher } from '../../panels/ShowCypher.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { Failed } from '../../states/Failed.tsx'
import { useApi } from '../../useApi.ts'
import classes from './Supply.module.css'
import { useSupplyText } from './useSupplyText.ts'

const SPANS = [7, 14, 30, 60, 90] as const
const HEADS = ['courier', 'summons', 'soldBefore', 'soldAfter', 'ratio', 'ratioInterval', 'poolBefore', 'poolAfter'] as const

/** Did it stop? Numbers sold and parcels picked up before and after a day that is picked, the first summons to begin with. */
export function DateEffect({ couriers }: { couriers: readonly CourierSummary[] }) {
  const { t } = useTranslation('supply')
  const { count, decimal, share, score, date: dayOf } = useFormat()
  const { courier } = useSupplyText()
  const caseId = useCaseId()
  const summons = couriers.flatMap(({ summonedAt }) => summonedAt ?? []).toSorted()
  const [day, setDay] = useState(summons[0]?.slice(0, 10) ?? '')
  const [days, setDays] = useState(30)
  const { data, error } = useApi(
    courierDates,
    { params: { caseId }, query: { date: day === '' ? '2000-01-01' : day, days } },
    { enabled: day !== '', keep: true },
  )
  const perDay = (sold: number, over: number) => (over === 0 ? '—' : score(sold / over))
  const part = (pool: number, parcels: number) => (parcels === 0 ? '—' : `${share(pool / parcels)} / ${count(parcels)}`)
  return (
    <section className={classes.effect} aria-label={t('dateEffect.title')}>
      <div className={classes.effectHead}>
        <b>{t('dateEffect.title')}</b>
        <TextInput size="xs" type="date" aria-label={t('dateEffect.day')} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
        <NativeSelect
          size="xs"
          aria-label={t('dateEffect.span')}
          value={days}
          data={SPANS.map((span) => ({ value: String(span), label: t('dateEffect.days', { count: span }) }))}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
        />
        <span className={classes.quiet}>
          {day === '' ? t('dateEffect.pick') : data && t('dateEffect.reach', { before: data.daysBefore, after: data.daysAfter, days: data.days })}
        </span>
        <ShowCypher queryId="before-and-after-summons" parameters={{ days }} />
      </div>
      {error && <Failed error={error} compact />}
      {data && day !== '' && (
        <table className={classes.couriers} aria-label={t('dateEffect.title')}>
          <thead>
            <tr>
              {HEADS.map((id) => (
                <th key={id} scope="col">
                  {t(`dateEffect.column.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.couriers.map((one) => (
              <tr key={one.courier}>
                <th scope="row">{courier(one.courier)}</th>
                <td>{one.summonedAt === null ? '—' : dayOf(one.summonedAt)}</td>
                <td>{perDay(one.soldBefore, data.daysBefore)}</td>
                <td>{perDay(one.soldAfter, data.daysAfter)}</td>
                <td>{one.ratio === null ? '—' : decimal(one.ratio)}</td>
                <td>{one.low === null || one.high === null ? '—' : `${decimal(one.low)} – ${decimal(one.high)}`}</td>
                <td>{part(one.poolBefore, one.parcelsBefore)}</td>
                <td>{part(one.poolAfter, one.parcelsAfter)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
