import { useTranslation } from 'react-i18next'
import type { CourierSummary } from '../../../server/contract/supply.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Supply.module.css'
import { useSupplyText } from './useSupplyText.ts'

/** Each courier in a line: outlets in excess, share of parcels that look empty, numbers sold a day before and after its summons. */
export function Couriers({ couriers }: { couriers: readonly CourierSummary[] }) {
  const { t } = useTranslation('supply')
  const { count, share, score, date } = useFormat()
  const { courier } = useSupplyText()
  const rate = (value: number | null) => (value === null ? '—' : score(value))
  const part = (flagged: number | null, n: number | null) => (flagged === null || n === null || n === 0 ? '—' : share(flagged / n))
  return (
    <table className={classes.couriers} aria-label={t('couriers')}>
      <thead>
        <tr>
          {['courier', 'outletCount', 'excess', 'parcels', 'share', 'sold', 'summons', 'soldBefore', 'soldAfter', 'shareBefore', 'shareAfter'].map((id) => (
            <th key={id} scope="col">
              {t(`column.${id}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {couriers.map((one) => (
          <tr key={one.courier}>
            <th scope="row">{courier(one.courier)}</th>
            <td>{count(one.outlets)}</td>
            <td>{count(one.excess)}</td>
            <td>{count(one.n)}</td>
            <td>{part(one.flagged, one.n)}</td>
            <td>{count(one.sold)}</td>
            <td>{one.summonedAt === null ? '—' : date(one.summonedAt)}</td>
            <td>{rate(one.soldPerDayBefore)}</td>
            <td>{rate(one.soldPerDayAfter)}</td>
            <td>{part(one.beforeFlagged, one.beforeN)}</td>
            <td>{part(one.afterFlagged, one.afterN)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
