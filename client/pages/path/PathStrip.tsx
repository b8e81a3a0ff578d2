import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { getPath } from '../../../server/contract/path.ts'
import { Icon } from '../../shell/Icon.tsx'
import { useCaseId } from '../../shell/useCaseId.ts'
import { useApi } from '../../useApi.ts'
import classes from './Path.module.css'
import { StepLink } from './StepLink.tsx'

/** The eight steps of the investigation and one button that resumes where it was left. */
export function PathStrip() {
  const { t } = useTranslation('path')
  const caseId = useCaseId()
  const { data } = useApi(getPath, { params: { caseId } })
  if (!data) return <div className={classes.strip} />
  const next = data.steps.find(({ stepId }) => stepId === data.resume)
  return (
    <nav className={classes.strip} aria-label={t('title')}>
      <div className={classes.stripTitle}>
        <b>{t('title')}</b>
        <span>{t('progress', { all: data.steps.length, done: data.done })}</span>
      </div>
      <ol className={classes.steps}>
        {data.steps.map((step) => (
          <li key={step.stepId}>
            <StepLink step={step} now={step.stepId === data.resume} />
          </li>
        ))}
      </ol>
      <Button
        component={Link}
        to={`/cases/${caseId}/path${next ? `?step=${next.stepId}` : ''}`}
        rightSection={<Icon name="right" size={14} />}
        style={{ flex: 'none' }}
      >
        {next ? t(data.steps.some(({ headline }) => headline !== null) || data.done > 0 ? 'resume' : 'begin', { no: next.no }) : t('look')}
      </Button>
    </nav>
  )
}
