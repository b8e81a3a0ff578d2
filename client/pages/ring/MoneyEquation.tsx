import { useTranslation } from 'react-i18next'
import type { RingMoney } from '../../../server/contract/money.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Money.module.css'

/** The sums as an equation that balances, and what was counted once or not at all. */
export function MoneyEquation({ money: { totals, notes, missing } }: { money: RingMoney }) {
  const { t } = useTranslation('money')
  const { money, count } = useFormat()
  const part = (name: string, fen: number, open = false) => (
    <span className={classes.part} style={open && fen > 0 ? { color: 'var(--kb-attention)' } : {}}>
      <small>{name}</small>
      <b>{money(fen)}</b>
    </span>
  )
  const told = [
    notes.twoSided > 0 && t('note.twoSided', { shown: count(notes.twoSided) }),
    notes.paidTwice > 0 && t('note.paidTwice', { shown: count(notes.paidTwice), sum: money(notes.surplusFen) }),
    notes.sharedPayments > 0 && t('note.sharedPayments', { shown: count(notes.sharedPayments) }),
    notes.withoutOrder > 0 && t('note.withoutOrder', { shown: count(notes.withoutOrder), sum: money(notes.withoutOrderFen) }),
    ...missing.map((table) => t(`missing.${table}`)),
  ].filter((text) => text !== false)
  return (
    <div className={classes.equation}>
      <div className={classes.sum}>
        {part(t('in'), totals.inFen)}
        {totals.unexplainedFen > 0 && <>+ {part(t('kind.unexplained'), totals.unexplainedFen, true)}</>}= {part(t('withdrawn'), totals.withdrawnFen)}+{' '}
        {part(t('kind.refunded'), totals.refundedFen)}+ {part(t('kind.inside'), totals.insideFen, true)}
      </div>
      {totals.withdrawnFen > 0 && (
        <div className={classes.sum}>
          {part(t('withdrawn'), totals.withdrawnFen)}= {part(t('onward'), totals.onwardFen)}+ {part(t('kind.kept'), totals.keptFen, true)}
        </div>
      )}
      <p className={classes.told}>{[...told, t('assumption')].join(' ')}</p>
    </div>
  )
}
