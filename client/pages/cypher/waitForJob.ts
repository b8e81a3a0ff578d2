import { getJob, type Job } from '../../../server/contract/jobs.ts'
import { ApiError } from '../../ApiError.ts'
import { call } from '../../api.ts'

const PAUSE = 400

/** A job once it is done; throws what it failed with. */
export async function waitForJob(caseId: string, job: Job): Promise<Job> {
  let now = job
  while (now.state === 'queued' || now.state === 'running') {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    now = await call(getJob, { params: { caseId, jobId: job.jobId } })
  }
  if (now.state === 'done') return now
  throw new ApiError(now.error?.code ?? 'CANCELLED', now.error?.message ?? '', now.error?.details ?? {})
}
