import type { CDPSession, Page } from 'playwright-core'
import { z } from 'zod'

const events = z.object({ value: z.array(z.looseObject({ name: z.string(), tid: z.number(), dur: z.number().optional(), tdur: z.number().optional() })) })

/** Tasks of a page's main thread: how long they took by the clock, as PerformanceObserver reports them, and of CPU, from the trace. On a shared machine only the second says what the page does. */
export class LongTasks {
  readonly #page: Page
  readonly #session: CDPSession
  #traced: z.infer<typeof events>['value'] = []

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
    session.on('Tracing.dataCollected', (data) => this.#traced.push(...events.parse(data).value))
  }

  static async watch(page: Page): Promise<LongTasks> {
    await page.evaluate(() => {
      const longTasks: number[] = []
      Object.assign(window, { longTasks })
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' })
    })
    return new LongTasks(page, await page.context().newCDPSession(page))
  }

  async clear(): Promise<void> {
    await this.#page.evaluate(() => Reflect.get(window, 'longTasks').splice(0))
    this.#traced = []
    await this.#session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
    })
  }

  async read(): Promise<{ longest: number; cpu: number; over: number }> {
    const done = new Promise<void>((resolve) => this.#session.once('Tracing.tracingComplete', () => resolve()))
    await this.#session.send('Tracing.end')
    await done
    const durations = z.array(z.number()).parse(await this.#page.evaluate(() => Reflect.get(window, 'longTasks')))
    const cpu = this.#traced.filter(({ name }) => name === 'RunTask').map(({ tdur = 0 }) => tdur / 1000)
    return { longest: Math.max(0, ...durations), cpu: Math.max(0, ...cpu), over: durations.filter((duration) => duration > 200).length }
  }
}
