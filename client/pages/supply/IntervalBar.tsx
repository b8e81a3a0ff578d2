import { useTranslation } from 'react-i18next'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Supply.module.css'

interface Props {
  readonly share: number
  readonly low: number
  readonly high: number
  readonly peer: number | null
  readonly excess: boolean
}

const at = (value: number) => `${(value * 100).toFixed(2)}%`

/** A share with its interval from 0 to 100 %, and a tick where the peers stand. */
export function IntervalBar({ share, low, high, peer, excess }: Props) {
  const { t } = useTranslation('supply')
  const { share: percent } = useFormat()
  const said = t('intervalOf', { share: percent(share), low: percent(low), high: percent(high), peer: percent(peer) })
  return (
    <span className={classes.interval} role="img" aria-label={said} title={said}>
      <i className={excess ? classes.beyond : classes.within} style={{ left: at(low), width: at(Math.max(0.012, high - low)) }} />
      {peer !== null && <b style={{ left: at(peer) }} />}
    </span>
  )
}
