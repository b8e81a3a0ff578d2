import type { Page } from 'playwright-core'
import { BAR, LongTasks } from './canvas/LongTasks.ts'

/** Something that people do with a page. */
export interface Gesture {
  readonly name: string
  readonly act: (page: Page) => Promise<unknown>
}

/** A figure besides those of the main thread, read after each gesture; `acted`: milliseconds until `act` was done. */
export interface Further {
  readonly title: string
  readonly read: (page: Page, acted: number) => Promise<string>
}

/** Does one gesture after another, prints what each asked of the page's main thread, and says which had a task over the bar. */
export async function measureGestures(page: Page, gestures: readonly Gesture[], further: readonly Further[] = []): Promise<void> {
  const tasks = await LongTasks.watch(page)
  const width = Math.max(...gestures.map(({ name }) => name.length))
  const line = (name: string, cells: readonly string[]) => console.log(`  ${name.padEnd(width)}${cells.map((cell) => cell.padStart(15)).join('')}`)
  line('', ['longest task', 'its CPU at most', `over ${BAR} ms`, 'CPU in all', 'done after', ...further.map(({ title }) => title)])
  const missed: string[] = []
  for (const { name, act } of gestures) {
    await tasks.start()
    const started = performance.now()
    await act(page)
    const acted = performance.now() - started
    await settled(page)
    const { longest, longestCpu, over, cpu } = await tasks.read()
    if (over > 0) missed.push(name)
    const more: string[] = []
    for (const { read } of further) more.push(await read(page, acted))
    line(name, [`${longest.toFixed(0)} ms`, `${longestCpu.toFixed(0)} ms`, String(over), seconds(cpu), seconds(performance.now() - started), ...more])
  }
  console.log(missed.length === 0 ? '  Every gesture stayed under the bar.' : `  Over the bar: ${missed.join('; ')}.`)
}

/** Waits until the page has had nothing to do for a while; a page that is still being painted has time without idle moments too. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let idle = 0
        const look = (deadline: IdleDeadline) => {
          idle = deadline.didTimeout || deadline.timeRemaining() > 10 ? idle + 1 : 0
          if (idle >= 6) resolve()
          else setTimeout(() => requestIdleCallback(look, { timeout: 500 }), 50)
        }
        requestIdleCallback(look, { timeout: 500 })
      }),
  )
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
