import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Overview } from '../../../server/contract/cases.ts'
import { moneyParts } from '../../format/money.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Overview.module.css'

/** What came out, left to right as a funnel: numbers → pool hits → gated stores → rings → money → still inside. */
export function FunnelStrip({ overview }: { overview: Overview }) {
  const { t, i18n } = useTranslation('overview')
  const { count, share, money } = useFormat()
  const chinese = i18n.language === 'zh-CN'
  const { numbers, pool, stores, rings, money: sums } = overview
  const inflow = sums && moneyParts(sums.codeMerchantInFen, chinese)
  const inside = sums && moneyParts(sums.insideFen, chinese)
  return (
    <dl className={classes.strip}>
      <Step
        name={t('step.numbers')}
        figure={count(numbers.waybills)}
        unit={t('unit.number')}
        note={t('note.numbers', { sources: count(numbers.sources), couriers: count(numbers.couriers) })}
      />
      <Step
        name={t('step.pool')}
        figure={pool.hits === null ? null : count(pool.hits)}
        unit={t('unit.number')}
        note={t('note.pool', {
          share: share(pool.hits === null || numbers.waybills === 0 ? null : pool.hits / numbers.waybills),
          sites: count(pool.vendorSites),
        })}
      />
      <Step
        name={t('step.gated')}
        figure={stores.gated === null ? null : count(stores.gated)}
        unit={t('unit.store')}
        note={t('note.gated', { all: count(stores.all), share: share(stores.gated === null || stores.all === 0 ? null : stores.gated / stores.all) })}
      />
      <Step
        name={t('step.rings')}
        figure={rings && count(rings.all)}
        unit={t('unit.ring')}
        note={rings && t('note.rings', { stores: count(rings.stores), merchants: count(rings.byHypothesis.code_merchant) })}
      />
      <Step
        name={t('step.inflow')}
        figure={inflow && inflow.figure}
        unit={inflow?.unit}
        note={sums && t('note.inflow', { withdrawn: money(sums.withdrawnFen), rings: count(sums.rings) })}
      />
      <Step
        name={t('step.inside')}
        figure={inside && inside.figure}
        unit={inside?.unit}
        note={sums && t('note.inside')}
        attention={sums !== null && sums.insideFen > 0}
      />
    </dl>
  )
}

interface StepProps {
  readonly name: string
  readonly figure: string | null
  readonly unit: string | undefined
  readonly note: ReactNode
  readonly attention?: boolean
}

function Step({ name, figure, unit, note, attention = false }: StepProps) {
  const { t } = useTranslation('overview')
  return (
    <div className={classes.step}>
      <dt>{name}</dt>
      <dd>
        <span className={classes.big} style={attention ? { color: 'var(--kb-attention)' } : undefined}>
          {figure ?? '—'}
        </span>
        {figure !== null && <span className={classes.unit}>{unit}</span>}
        <div className={classes.small}>{figure === null ? t('notComputable') : note}</div>
      </dd>
    </div>
  )
}
