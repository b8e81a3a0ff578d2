import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { nodeId } from '../../server/contract/common.ts'
import type { Verdict } from '../../server/contract/verdicts.ts'
import { ringTag } from '../format/ringTag.ts'
import { useFormat } from '../format/useFormat.ts'
import { useCaseId } from '../shell/useCaseId.ts'
import classes from './Verdicts.module.css'

interface Props {
  readonly verdict: Verdict
  /** The ring that it is shown on. */
  readonly ringId: string
  readonly names: ReadonlyMap<string, string>
  readonly onTakeBack?: () => void
  /** Lights the stores that a split put apart; null: none. */
  readonly onMark?: ((nodeIds: readonly string[]) => void) | undefined
  readonly children?: ReactNode
}

/** A verdict: what, who, when, on which ring of which run, and why; struck out when it was taken back. */
export function VerdictLine({ verdict, ringId, names, onTakeBack, onMark, children }: Props) {
  const { t } = useTranslation('verdicts')
  const { dateTime } = useFormat()
  const caseId = useCaseId()
  const { kind, author, at, reason, rings, runNo, parts, withdrawn } = verdict
  const others = rings.filter((ring) => ring.ringId !== ringId)
  const apart = parts[1] ?? []
  return (
    <div className={withdrawn ? `${classes.verdict} ${classes.taken}` : classes.verdict}>
      <div className={classes.line}>
        <b>{t(`state.${kind}`)}</b>
        {others.map((ring) => (
          <Link key={ring.ringId} className="kb-link" to={`/cases/${caseId}/rings/${encodeURIComponent(ring.ringId)}`}>
            {t(kind === 'merge' ? 'ofRun' : 'fromRun', { ring: ringTag(ring.ringNo), run: runNo })}
          </Link>
        ))}
        <span className={classes.quiet}>
          {author} · {dateTime(at)}
        </span>
        {onTakeBack && (
          <button type="button" className="kb-link" onClick={onTakeBack}>
            {t('takeBackMore')}
          </button>
        )}
      </div>
      <p className={classes.reason}>{reason}</p>
      {apart.length > 0 && (
        <div className={classes.quiet}>
          {t('apartNames', { count: apart.length, names: apart.map((key) => names.get(key) ?? key).join(t('comma')) })}{' '}
          {onMark && (
            <button type="button" className="kb-link" onClick={() => onMark(apart.map((key) => nodeId('Store', key)))}>
              {t('showApart')}
            </button>
          )}
        </div>
      )}
      {withdrawn && (
        <div className={classes.quiet}>
          {t('takenBack', { author: withdrawn.author, at: dateTime(withdrawn.at) })}
          {withdrawn.reason && ` ${withdrawn.reason}`}
        </div>
      )}
      {children}
    </div>
  )
}
