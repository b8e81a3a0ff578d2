import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { matchSummary, startMatch } from '../../../server/contract/crosscase.ts'
import { cancelJob, getJob, type Job } from '../../../server/contract/jobs.ts'
import { ApiError } from '../../ApiError.ts'
import { call } from '../../api.ts'

const PAUSE = 400

/** Starts a match and follows it to its end; the list stays in the form when it fails or is cancelled. */
export function useMakeMatch(caseId: string, onMade: (matchId: string) => void) {
  const queries = useQueryClient()
  const [job, setJob] = useState<Job | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isRunning, setRunning] = useState(false)
  const running = useRef<string | null>(null)

  const make = async (list: { name: string; numbers: string }) => {
    setError(null)
    setRunning(true)
    try {
      let now = await call(startMatch, { params: { caseId }, body: list })
      running.current = now.jobId
      while (now.state === 'queued' || now.state === 'running') {
        setJob(now)
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
        now = await call(getJob, { params: { caseId, jobId: now.jobId } })
      }
      if (now.state !== 'done') throw new ApiError(now.error?.code ?? 'CANCELLED', now.error?.message ?? '', now.error?.details ?? {})
      await queries.invalidateQueries({ queryKey: ['listMatches'] })
      onMade(matchSummary.parse(now.result).matchId)
    } catch (failure) {
      setError(failure)
    } finally {
      running.current = null
      setJob(null)
      setRunning(false)
    }
  }
  const cancel = useCallback(() => {
    if (running.current !== null) call(cancelJob, { params: { caseId, jobId: running.current } }).catch(() => undefined)
  }, [caseId])
  return { make: (list: { name: string; numbers: string }) => void make(list), cancel, job, error, isRunning }
}
