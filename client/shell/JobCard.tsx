import { Button, Progress } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cancelJob, type Job } from '../../server/contract/jobs.ts'
import { ApiError } from '../ApiError.ts'
import { call } from '../api.ts'
import { useFormat } from '../format/useFormat.ts'
import { Failed } from '../states/Failed.tsx'
import { isActive } from './JobsProvider.tsx'
import { shareOf, useJobText } from './useJobText.ts'

/** A piece of work: what it does, how far it is, how long it took, what failed, and a way to stop it. */
export function JobCard({ job }: { job: Job }) {
  const { t } = useTranslation('steps')
  const { count, bytes } = useFormat()
  const describe = useJobText()
  const now = useNow(isActive(job))
  const seconds = Math.max(0, Math.round(((job.endedAt ? Date.parse(job.endedAt) : now) - Date.parse(job.startedAt)) / 1000))
  const share = shareOf(job)
  const left = share !== null && share > 0.05 && isActive(job) ? Math.round((seconds * (1 - share)) / share) : null
  const amount = (value: number, unit: string | undefined) =>
    unit === 'bytes' ? bytes(value) : `${count(value)}${unit === undefined ? '' : ` ${t(`unit.${unit}`, { defaultValue: unit })}`}`
  const { progress } = job
  return (
    <div role="status">
      <div style={{ display: 'flex', alignItems: 'center', gap: 12, minHeight: 28 }}>
        <b>{isActive(job) ? describe(job) : t(`ended.${job.state}`, { kind: t(`kind.${job.kind}`) })}</b>
        <span style={{ flex: 1, color: 'var(--kb-ink-3)', fontSize: 12, overflowWrap: 'anywhere' }}>{isActive(job) && progress?.detail}</span>
        {isActive(job) && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => void call(cancelJob, { params: { caseId: job.caseId, jobId: job.jobId } }).catch(() => undefined)}
          >
            {t('common:cancel')}
          </Button>
        )}
      </div>
      {isActive(job) && (
        <Progress value={share === null ? 100 : share * 100} striped={share === null} animated={share === null} size={7} my={6} aria-label={describe(job)} />
      )}
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 20px', fontSize: 12, color: 'var(--kb-ink-2)' }}>
        {isActive(job) && progress?.done !== undefined && (
          <span>
            {amount(progress.done, progress.unit)}
            {progress.total !== undefined && ` / ${amount(progress.total, progress.unit)}`}
          </span>
        )}
        <span>{t('elapsed', { count: seconds })}</span>
        {left !== null && <span>{t('left', { count: left })}</span>}
      </div>
      {job.error && job.state === 'failed' && <Failed error={new ApiError(job.error.code, job.error.message, job.error.details)} compact />}
    </div>
  )
}

function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    if (!running) return undefined
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [running])
  return now
}
