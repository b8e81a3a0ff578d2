import { useTranslation } from 'react-i18next'
import type { StandingVerdict } from '../../server/contract/verdicts.ts'
import classes from './Verdicts.module.css'

const FIRST = 6

/** What a later run changed about the ring that was judged, and so why the verdict needs a second look. Nothing where it stands. */
export function StandingText({ verdict: { secondLook, joined, left, runNo } }: { verdict: StandingVerdict }) {
  const { t } = useTranslation('verdicts')
  if (secondLook.length === 0) return null
  const list = (stores: readonly { name: string }[]) =>
    `${stores
      .slice(0, FIRST)
      .map(({ name }) => name)
      .join(t('comma'))}${stores.length > FIRST ? ' …' : ''}`
  return (
    <div className={classes.attention}>
      {t('look.since', { run: runNo })} {secondLook.map((why) => t(`look.${why}`)).join(t('semicolon'))}
      {joined.length > 0 && <div>{t('look.joined', { count: joined.length, names: list(joined) })}</div>}
      {left.length > 0 && <div>{t('look.left', { count: left.length, names: list(left) })}</div>}
    </div>
  )
}
