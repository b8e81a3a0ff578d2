import type { CDPSession, Page } from 'playwright-core'
import { z } from 'zod'

const traced = z.object({
  value: z.array(
    z.looseObject({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.string().optional() }).optional(),
    }),
  ),
})
const metrics = z.object({ metrics: z.array(z.object({ name: z.string(), value: z.number() })) })

/** What a page's main thread did: milliseconds by the clock and of CPU. On a shared machine only the second says what the page itself does. */
export interface Work {
  /** The longest task by the clock. */
  readonly longest: number
  /** The longest task by its CPU. */
  readonly longestCpu: number
  /** Tasks of over 200 ms by the clock. */
  readonly over: number
  /** All of the main thread's CPU. */
  readonly cpu: number
}

export const BAR = 200

/** Watches the tasks of one page's main thread through the browser's own trace. */
export class LongTasks {
  readonly #session: CDPSession
  #events: z.infer<typeof traced>['value'] = []
  #before = 0

  private constructor(session: CDPSession) {
    this.#session = session
    session.on('Tracing.dataCollected', (data) => this.#events.push(...traced.parse(data).value))
  }

  static async watch(page: Page): Promise<LongTasks> {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new LongTasks(session)
  }

  async start(): Promise<void> {
    this.#events = []
    this.#before = await this.#cpu()
    await this.#session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
    })
  }

  async read(): Promise<Work> {
    const cpu = (await this.#cpu()) - this.#before
    const done = new Promise<void>((resolve) => this.#session.once('Tracing.tracingComplete', () => resolve()))
    await this.#session.send('Tracing.end')
    await done
    const main = new Set(this.#events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf))
    const tasks = this.#events.filter((event) => event.name === 'RunTask' && main.has(threadOf(event)))
    if (tasks.length === 0) throw new Error('The trace holds no task of the page: the browser names its threads or tasks otherwise.')
    const longest = (of: (task: (typeof tasks)[number]) => number) => tasks.reduce((most, task) => Math.max(most, of(task) / 1000), 0)
    return {
      longest: longest(({ dur = 0 }) => dur),
      longestCpu: longest(({ tdur = 0 }) => tdur),
      over: tasks.filter(({ dur = 0 }) => dur / 1000 > BAR).length,
      cpu: 1000 * cpu,
    }
  }

  /** Seconds of the main thread so far. */
  async #cpu(): Promise<number> {
    const { metrics: all } = metrics.parse(await this.#session.send('Performance.getMetrics'))
    return all.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN
  }
}

function threadOf({ pid, tid }: { pid: number; tid: number }): string {
  return `${pid}/${tid}`
}
