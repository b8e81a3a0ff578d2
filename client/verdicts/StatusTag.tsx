import { useTranslation } from 'react-i18next'
import type { RingStatus } from '../../server/contract/verdicts.ts'
import { Icon, type IconName } from '../shell/Icon.tsx'
import classes from './Verdicts.module.css'

const ICONS: Readonly<Record<RingStatus, IconName | null>> = { lead: null, confirmed: 'check', rejected: 'close', split: 'split', merged: 'merge' }

interface Props {
  readonly statuses: readonly RingStatus[]
  readonly secondLook?: boolean
  /** Leave leads without a word, where most rings are. */
  readonly quiet?: boolean
}

/** Where a ring stands, in a word and a sign of its own; amber where a run has overtaken the verdict. */
export function StatusTag({ statuses, secondLook = false, quiet = false }: Props) {
  const { t } = useTranslation('verdicts')
  const shown = quiet ? statuses.filter((status) => status !== 'lead') : statuses
  return (
    <span className={classes.tags}>
      {shown.map((status) => (
        <span key={status} className={status === 'lead' ? classes.lead : classes.tag} data-status={status}>
          {ICONS[status] && <Icon name={ICONS[status]} size={12} />}
          {t(`status.${status}`)}
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
