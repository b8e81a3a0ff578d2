import { describe, expect, it } from 'vitest'
import { Jobs } from '../../server/casework/jobs.ts'
import { AppError, throwIfCancelled } from '../../server/errors.ts'
import type { Task } from '../../server/task.ts'

const never = async ({ signal }: Task): Promise<void> => {
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  throwIfCancelled(signal)
}

function makeJobs(): { jobs: Jobs; unexpected: unknown[] } {
  const unexpected: unknown[] = []
  return { jobs: new Jobs((error) => unexpected.push(error)), unexpected }
}

describe('jobs', () => {
  it('end with the result of their work', async () => {
    const { jobs } = makeJobs()
    const { jobId } = jobs.start('c', 'load', async () => ({ rows: 3 }))
    expect(await jobs.ended('c', jobId)).toMatchObject({ state: 'done', result: { rows: 3 }, error: null })
  })

  it('write to a case one after another, and to other cases side by side', async () => {
    const { jobs } = makeJobs()
    const log: string[] = []
    const work = (name: string) => async (): Promise<void> => {
      log.push(`${name} begins`)
      await new Promise((resolve) => setImmediate(resolve))
      log.push(`${name} ends`)
    }
    const a = jobs.start('c', 'load', work('load'))
    const b = jobs.start('c', 'detect', work('detect'))
    const other = jobs.start('d', 'load', never)
    expect(jobs.get('c', b.jobId).state).toBe('queued')
    await jobs.ended('c', b.jobId)
    expect(log).toEqual(['load begins', 'load ends', 'detect begins', 'detect ends'])
    expect(jobs.get('c', a.jobId).state).toBe('done')
    expect(jobs.get('d', other.jobId).state).toBe('running')
    await jobs.stop()
  })

  it('that only read do not wait for those that write', async () => {
    const { jobs } = makeJobs()
    jobs.start('c', 'graph', never)
    const { jobId } = jobs.start('c', 'export', async () => 'written')
    expect(await jobs.ended('c', jobId)).toMatchObject({ state: 'done' })
    await jobs.stop()
  })

  it('that follow another begin only when it was done', async () => {
    const { jobs } = makeJobs()
    const load = jobs.start('c', 'load', async () => {
      throw new AppError('BAD_INPUT', 'orders.csv, line 3: no date.')
    })
    const ran: string[] = []
    const detect = jobs.start('c', 'detect', async () => ran.push('detect'), { after: load.jobId })
    expect(await jobs.ended('c', detect.jobId)).toMatchObject({ state: 'cancelled', error: { code: 'CANCELLED' } })
    expect(jobs.get('c', load.jobId)).toMatchObject({ state: 'failed', error: { code: 'BAD_INPUT', message: 'orders.csv, line 3: no date.' } })
    expect(ran).toEqual([])
  })

  it('can be cancelled while they run and before they begin', async () => {
    const { jobs } = makeJobs()
    const running = jobs.start('c', 'load', never)
    const queued = jobs.start('c', 'detect', never)
    expect(jobs.cancel('c', queued.jobId).state).toBe('cancelled')
    jobs.cancel('c', running.jobId)
    expect(await jobs.ended('c', running.jobId)).toMatchObject({ state: 'cancelled', error: { code: 'CANCELLED' } })
  })

  it('that fail unexpectedly say nothing of their inside, except to the log', async () => {
    const { jobs, unexpected } = makeJobs()
    const { jobId } = jobs.start('c', 'load', async () => {
      throw new Error('password=hunter2')
    })
    const job = await jobs.ended('c', jobId)
    expect(job).toMatchObject({ state: 'failed', error: { code: 'INTERNAL' } })
    expect(JSON.stringify(job)).not.toContain('hunter2')
    expect(unexpected).toHaveLength(1)
  })

  it('are watched from now to their end, whatever is reported in between', async () => {
    const { jobs } = makeJobs()
    const { jobId } = jobs.start('c', 'load', async (task) => {
      for (let done = 0; done < 10_000; done += 1) task.report({ step: 'intake.read', done, total: 10_000 })
      await new Promise((resolve) => setTimeout(resolve, 5))
    })
    const states: string[] = []
    for await (const job of jobs.watch('c', jobId, new AbortController().signal)) states.push(job.state)
    expect(states.at(-1)).toBe('done')
    expect(states.length).toBeLessThan(20)
  })

  it('stop being watched when the watcher goes away', async () => {
    const { jobs } = makeJobs()
    const { jobId } = jobs.start('c', 'load', never)
    const gone = new AbortController()
    setTimeout(() => gone.abort(), 20)
    const states: string[] = []
    for await (const job of jobs.watch('c', jobId, gone.signal)) states.push(job.state)
    expect(states).not.toContain('done')
    await jobs.stop()
  })

  it('of another case are not found', () => {
    const { jobs } = makeJobs()
    const { jobId } = jobs.start('c', 'load', async () => null)
    expect(() => jobs.get('d', jobId)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
  })

  it('are remembered, the fifty last', async () => {
    const { jobs } = makeJobs()
    for (let i = 0; i < 60; i += 1) await jobs.ended('c', jobs.start('c', 'load', async () => i).jobId)
    expect(jobs.list('c').length).toBeLessThanOrEqual(51)
    expect(jobs.list('c')[0]).toMatchObject({ result: 59 })
  })
})
