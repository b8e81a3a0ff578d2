import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { PathStepSummary } from '../../../server/contract/path.ts'
import { useFormat } from '../../format/useFormat.ts'
import { Icon } from '../../shell/Icon.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import classes from './Path.module.css'

/** One step: its number, or a tick once it is done or left out; its name; what came out. */
export function StepLink({ step, now, current = false }: { step: PathStepSummary; now: boolean; current?: boolean }) {
  const { t } = useTranslation('path')
  const { text } = useFormat()
  const caseId = useCaseId()
  const { stepId, no, state, headline, stale } = step
  const said = headline ? text(headline) : t(state === 'open' ? 'notBegun' : `state.${state}`)
  return (
    <Link
      className={classes.step}
      to={`/cases/${caseId}/path?step=${stepId}`}
      title={`${t(`step.${stepId}`)} · ${said}`}
      {...(current ? { 'aria-current': 'step' as const } : {})}
    >
      <span className={classes.dot} data-state={state} data-now={now}>
        {state === 'open' ? no : <Icon name={state === 'done' ? 'check' : 'minus'} size={13} />}
      </span>
      <span className={classes.stepName}>{t(`step.${stepId}`)}</span>
      <span className={stale ? `${classes.stepText} ${classes.attention}` : classes.stepText}>{stale ? t('staleShort') : said}</span>
    </Link>
  )
}
