import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import { Icon } from '../../shell/Icon.tsx'
import classes from './Data.module.css'

interface Counts {
  readonly read: number
  readonly loaded: number
  readonly duplicate: number
  readonly rejected: number
}

/** read = loaded + duplicate + rejected, and whether it balances. */
export function RowEquation({ read, loaded, duplicate, rejected }: Counts) {
  const { t } = useTranslation('data')
  const { count } = useFormat()
  const off = read - loaded - duplicate - rejected
  const terms = [
    ['', t('read'), read, undefined],
    ['=', t('loaded'), loaded, 'var(--kb-accent)'],
    ['+', t('duplicate'), duplicate, undefined],
    ['+', t('rejected'), rejected, rejected > 0 ? 'var(--kb-attention)' : undefined],
  ] as const
  return (
    <div className={classes.equation}>
      {terms.map(([sign, name, value, color]) => [
        sign !== '' && (
          <span key={`${name} sign`} className={classes.sign}>
            {sign}
          </span>
        ),
        <div key={name} className={classes.term}>
          <span>{name}</span>
          <b style={color ? { color } : undefined}>{count(value)}</b>
        </div>,
      ])}
      <span className={classes.balance} style={{ color: off === 0 ? 'var(--kb-accent)' : 'var(--kb-attention)' }}>
        <Icon name={off === 0 ? 'check' : 'warning'} size={14} /> {t(off === 0 ? 'balances' : 'off', { rows: count(Math.abs(off)) })}
      </span>
    </div>
  )
}
