import { cancelJob, type Job } from '../contract/jobs.ts'
import { AppError, ERROR_CODES, type ErrorCode } from '../errors.ts'
import type { Caller } from './caller.ts'
import type { Io } from './io.ts'
import { ProgressLine } from './progressLine.ts'

/** Shows a job's progress up to its end and returns its result. Ctrl-C cancels it and waits until it has stopped. Throws the job's error. */
export async function finishJob(caller: Caller, started: Job, io: Io): Promise<unknown> {
  const line = new ProgressLine(io)
  const cancel = (): void => {
    const { caseId, jobId } = started
    line.print('Cancelling …')
    caller.call(cancelJob, { params: { caseId, jobId } }).catch(() => undefined)
  }
  if (io.signal.aborted) cancel()
  io.signal.addEventListener('abort', cancel, { once: true })
  try {
    let job = started
    for await (job of caller.watch(started)) {
      if (job.state === 'queued') line.show({ step: 'job.queued' })
      if (job.progress && job.state === 'running') line.show(job.progress)
    }
    if (job.state === 'done') return job.result
    if (job.error) throw new AppError(asCode(job.error.code), job.error.message, job.error.details)
    throw new AppError('INTERNAL', `The connection to the running server was lost; the ${job.kind} may still go on there.`)
  } finally {
    io.signal.removeEventListener('abort', cancel)
    line.clear()
  }
}

function asCode(code: string): ErrorCode {
  const found = Object.keys(ERROR_CODES).find((known): known is ErrorCode => known === code)
  return found ?? 'INTERNAL'
}
