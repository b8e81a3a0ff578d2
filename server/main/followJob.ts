import { hasEnded, type Jobs } from '../casework/jobs.ts'
import type { Job } from '../contract/jobs.ts'
import { AppError, ERROR_CODES, type ErrorCode } from '../errors.ts'
import type { Task } from '../task.ts'

/** Reports a job's progress to a task and cancels it with the task. Returns its result; throws its error. */
export async function followJob(jobs: Jobs, started: Job, task: Task): Promise<unknown> {
  const cancel = (): void => void jobs.cancel(started.caseId, started.jobId)
  task.signal.addEventListener('abort', cancel, { once: true })
  try {
    for await (const job of jobs.watch(started.caseId, started.jobId, new AbortController().signal)) {
      if (job.progress) task.report(job.progress)
      if (hasEnded(job)) return resultOf(job)
    }
    return undefined
  } finally {
    task.signal.removeEventListener('abort', cancel)
  }
}

/** The result of a job that has ended. Throws its error. */
export function resultOf({ error, result }: Job): unknown {
  if (!error) return result
  const code = Object.keys(ERROR_CODES).find((known): known is ErrorCode => known === error.code)
  throw new AppError(code ?? 'INTERNAL', error.message, error.details)
}
