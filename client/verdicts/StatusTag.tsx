import { useTranslation } from 'react-i18next'
import type { ByVerdict, RingStatus } from '../../server/contract/verdicts.ts'
import { useFormat } from '../format/useFormat.ts'
import { Icon, type IconName } from '../shell/Icon.tsx'
import { useMadeText } from './useMadeText.ts'
import classes from './Verdicts.module.css'

const ICONS: Readonly<Record<RingStatus, IconName | null>> = { lead: null, confirmed: 'check', rejected: 'close', split: 'split', merged: 'merge' }

interface Props {
  readonly statuses: readonly RingStatus[]
  readonly secondLook?: boolean
  /** Of a ring that people made: which verdict, in the place of its status. */
  readonly byVerdict?: ByVerdict | null
  /** Leave leads without a word, where most rings are. */
  readonly quiet?: boolean
}

/** Where a ring stands, in a word and a sign of its own; amber where a run has overtaken the verdict. */
export function StatusTag({ statuses, secondLook = false, byVerdict = null, quiet = false }: Props) {
  const { t } = useTranslation('verdicts')
  const { dateTime } = useFormat()
  const made = useMadeText()
  const isMaking = (status: RingStatus) => byVerdict !== null && status === (byVerdict.kind === 'split' ? 'split' : 'merged')
  const why = byVerdict ? t('made.why', { no: byVerdict.verdictId, author: byVerdict.author, at: dateTime(byVerdict.at), reason: byVerdict.reason }) : undefined
  const shown = quiet ? statuses.filter((status) => status !== 'lead') : statuses
  return (
    <span className={classes.tags}>
      {shown.map((status) => (
        <span key={status} className={status === 'lead' ? classes.lead : classes.tag} data-status={status} title={isMaking(status) ? why : undefined}>
          {ICONS[status] && <Icon name={ICONS[status]} size={12} />}
          {byVerdict && isMaking(status) ? made(byVerdict) : t(`status.${status}`)}
        </span>
      ))}
      {secondLook && (
        <span className={classes.look} title={t('look.title')}>
          <Icon name="warning" size={12} />
          {t('status.secondLook')}
        </span>
      )}
    </span>
  )
}
