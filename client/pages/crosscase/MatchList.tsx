import { useTranslation } from 'react-i18next'
import type { MatchSummary } from '../../../server/contract/crosscase.ts'
import { useFormat } from '../../format/useFormat.ts'
import classes from './Crosscase.module.css'

interface Props {
  readonly caseId: string
  readonly matches: readonly MatchSummary[]
  readonly shownId: string | null
  readonly onOpen: (matchId: string) => void
}

/** Matches that were made, newest first. */
export function MatchList({ matches, shownId, onOpen }: Props) {
  const { t } = useTranslation('crosscase')
  const { count, dateTime } = useFormat()
  if (matches.length === 0) return null
  return (
    <nav className={classes.list} aria-label={t('made')} tabIndex={0}>
      <h2 className={classes.subtitle}>{t('made')}</h2>
      {matches.map(({ matchId, name, hits, asked, madeBy, madeAt }) => (
        <button key={matchId} type="button" className={classes.kept} aria-current={matchId === shownId} onClick={() => onOpen(matchId)}>
          <b>{name}</b>
          <span>{t('hitsOf', { hits: count(hits), asked: count(asked) })}</span>
          <small>
            {dateTime(madeAt)} · {madeBy}
          </small>
        </button>
      ))}
    </nav>
  )
}
