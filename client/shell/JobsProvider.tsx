import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { listJobs, type Job } from '../../server/contract/jobs.ts'
import type { ReplyOf } from '../api.ts'
import { queryKeyOf, useApi } from '../useApi.ts'
import { watchJobEvents } from '../watchJob.ts'

const Jobs = createContext<readonly Job[]>([])

export const isActive = (job: Job): boolean => job.state === 'queued' || job.state === 'running'

/** The work on a case, newest first, live: running jobs are watched, and what they change is asked for anew once they end. */
export function useJobs(): readonly Job[] {
  return useContext(Jobs)
}

export function JobsProvider({ caseId, children }: { caseId: string; children: ReactNode }) {
  const queries = useQueryClient()
  const request = useMemo(() => ({ params: { caseId } }), [caseId])
  const { data } = useApi(listJobs, request, { every: 5000 })
  const jobs = useMemo(() => (data?.jobs ?? []).toSorted((a, b) => b.startedAt.localeCompare(a.startedAt)), [data])
  const watched = jobs
    .filter(isActive)
    .map((job) => job.jobId)
    .join(' ')

  useEffect(() => {
    const stops = watched
      .split(' ')
      .filter((jobId) => jobId !== '')
      .map((jobId) =>
        watchJobEvents(caseId, jobId, (job) => {
          queries.setQueryData<ReplyOf<typeof listJobs>>(queryKeyOf(listJobs, request), (known) => ({
            jobs: (known?.jobs ?? []).map((one) => (one.jobId === job.jobId ? job : one)),
          }))
        }),
      )
    return () => stops.forEach((stop) => stop())
  }, [watched, caseId, request, queries])

  // Work on a small file can be over before it was ever seen running.
  const ended = data
    ? jobs
        .filter((job) => !isActive(job))
        .map((job) => job.jobId)
        .join(' ')
    : null
  const endedBefore = useRef<string | null>(null)
  useEffect(() => {
    if (ended === null) return
    if (endedBefore.current !== null && endedBefore.current !== ended) void queries.invalidateQueries()
    endedBefore.current = ended
  }, [ended, queries])

  return <Jobs value={jobs}>{children}</Jobs>
}
