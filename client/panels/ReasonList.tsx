import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HypothesisScore, Reason } from '../../server/contract/explain.ts'
import { Figure } from '../evidence/Figure.tsx'
import { ReasonFacts } from '../evidence/ReasonFacts.tsx'
import { useFormat } from '../format/useFormat.ts'
import { ReasonStores } from './ReasonStores.tsx'
import classes from './Panel.module.css'

interface Props {
  readonly reasons: readonly Reason[]
  readonly hypothesis: HypothesisScore['hypothesis']
  /** The stores whose rows a figure opens: the store itself, or those of a ring. */
  readonly stores: readonly { readonly key: string; readonly name: string }[]
  /** With it every reason opens to the same indicator at each store of the ring. */
  readonly ringId?: string
  /** How many are listed before the rest folds away; what speaks against is always listed. */
  readonly first?: number
}

/** The additive reasons for one hypothesis: for, then against, then what could not be computed and is not counted as 0. */
export function ReasonList({ reasons, hypothesis, stores, ringId, first = 6 }: Props) {
  const { t } = useTranslation()
  const { text, signed } = useFormat()
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const rows = stores[0]
  const points = (reason: Reason) => reason.points[hypothesis]
  const counted = reasons.filter((reason) => reason.computable)
  const pro = counted.filter((reason) => points(reason) > 0).toSorted((a, b) => points(b) - points(a))
  const con = counted.filter((reason) => points(reason) < 0).toSorted((a, b) => points(a) - points(b))
  const missing = reasons.filter((reason) => !reason.computable && reason.family !== 'context')
  const shown = all ? pro : pro.slice(0, first)
  const rest = pro.slice(shown.length)
  const line = (reason: Reason, against: boolean) => (
    <li key={reason.id} className={classes.reason}>
      <span className={against ? classes.minus : classes.plus} aria-label={t(against ? 'against' : 'for')}>
        {against ? '−' : '+'}
      </span>
      <span>
        <button
          type="button"
          className={classes.open}
          aria-expanded={open === reason.id}
          title={t(ringId === undefined ? 'reasonFacts.open' : 'openByStore')}
          onClick={() => setOpen(open === reason.id ? null : reason.id)}
        >
          {text(reason.text)} <span className={classes.muted}>{reason.id}</span>
        </button>
        {open === reason.id && <ReasonFacts reason={reason} />}
        {ringId !== undefined && open === reason.id && <ReasonStores ringId={ringId} indicator={reason.id} hypothesis={hypothesis} />}
      </span>
      <span className={classes.number}>
        {rows ? (
          <Figure question={{ title: text(reason.text), about: 'indicator', id: reason.id, a: rows.key, ...(stores.length > 1 ? { among: stores } : {}) }}>
            {signed(points(reason))}
          </Figure>
        ) : (
          signed(points(reason))
        )}
      </span>
    </li>
  )
  return (
    <>
      <ul className={classes.terms}>
        {shown.map((reason) => line(reason, false))}
        {rest.length > 0 && (
          <li className={classes.reason}>
            <span className={classes.plus}>+</span>
            <button type="button" className="kb-link" style={{ textAlign: 'left' }} onClick={() => setAll(true)}>
              {t('moreReasons', { count: rest.length })}
            </button>
            <span className={classes.number}>{signed(rest.reduce((sum, reason) => sum + points(reason), 0))}</span>
          </li>
        )}
        {con.map((reason) => line(reason, true))}
        {con.length === 0 && <li className={classes.alone}>{t('nothingAgainst')}</li>}
      </ul>
      {missing.length > 0 && (
        <details style={{ marginTop: 6 }}>
          <summary className={classes.attention} style={{ cursor: 'pointer', fontSize: 12 }}>
            {t('notComputed', { count: missing.length })}
          </summary>
          <ul className={classes.terms}>
            {missing.map((reason) => (
              <li key={reason.id} className={`${classes.reason} ${classes.muted}`}>
                <span>·</span>
                <span>
                  {text(reason.name)} · {text(reason.text)}
                </span>
                <span>—</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
