import { useTranslation } from 'react-i18next'
import type { Job } from '../../server/contract/jobs.ts'

/** 0 to 1; null when the end is not known. */
export function shareOf({ progress }: Job): number | null {
  return progress?.done !== undefined && progress.total !== undefined && progress.total > 0 ? Math.min(1, progress.done / progress.total) : null
}

/** Words for a job's progress. */
export function useJobText() {
  const { t, i18n } = useTranslation('steps')
  const describe = (job: Job): string => {
    const kind = t(`kind.${job.kind}`)
    if (job.state === 'queued') return t('queued', { kind })
    const step = job.progress?.step
    return step !== undefined && i18n.exists(`steps:step.${step.replaceAll('.', '_')}`) ? t(`step.${step.replaceAll('.', '_')}`) : kind
  }
  return describe
}
