import { job as jobSchema, watchJob, type Job } from '../server/contract/jobs.ts'
import { addressOf } from './api.ts'

/** Tells every change of a job until it ends. The browser connects again by itself after a broken line; returns what stops it. */
export function watchJobEvents(caseId: string, jobId: string, onChange: (job: Job) => void): () => void {
  const events = new EventSource(addressOf(watchJob, { params: { caseId, jobId } }))
  events.addEventListener('message', ({ data }) => {
    const parsed = jobSchema.safeParse(typeof data === 'string' ? JSON.parse(data) : null)
    if (!parsed.success) return
    if (parsed.data.endedAt !== null) events.close()
    onChange(parsed.data)
  })
  return () => events.close()
}
