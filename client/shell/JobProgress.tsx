import { ActionIcon, Loader, Progress, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cancelJob } from '../../server/contract/jobs.ts'
import { call } from '../api.ts'
import { shareOf, useJobText } from './useJobText.ts'
import { Icon } from './Icon.tsx'
import { isActive, useJobs } from './JobsProvider.tsx'
import classes from './Shell.module.css'

/** What the server is busy with for this case, how far it is, and a way to stop it. */
export function JobProgress() {
  const { t } = useTranslation('shell')
  const jobs = useJobs()
  const describe = useJobText()
  const active = jobs.filter(isActive)
  const job = active.find((one) => one.state === 'running') ?? active[0]
  if (!job) return null
  const share = shareOf(job)
  return (
    <div className={classes.pill} role="status">
      {share === null ? <Loader size={13} /> : <Progress value={share * 100} w={44} size={5} aria-label={describe(job)} />}
      <span>{describe(job)}</span>
      {share !== null && <b>{Math.floor(share * 100)}%</b>}
      {active.length > 1 && <span>· {t('moreJobs', { count: active.length - 1 })}</span>}
      <Tooltip label={t('cancelJob')}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={18}
          aria-label={t('cancelJob')}
          onClick={() => void call(cancelJob, { params: { caseId: job.caseId, jobId: job.jobId } }).catch(() => undefined)}
        >
          <Icon name="close" size={12} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
