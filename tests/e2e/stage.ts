import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, inject, onTestFinished, vi } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { withoutMask } from './withoutMask.ts'
import { CASE_ID, startWorkbench, type Workbench } from './workbench.ts'

const SHOTS = join(import.meta.dirname, 'shots')
const SIZE = { width: 1600, height: 1000 }
export const LONG = 60_000

export interface Visit {
  readonly language?: 'zh-CN' | 'en'
  readonly theme?: 'light' | 'dark'
  /** CSS pixels: 800 × 500 is a window at 200 %. */
  readonly size?: { readonly width: number; readonly height: number }
  readonly timezone?: string
  /** As a case opens: with names and numbers covered. */
  readonly masked?: boolean
  /** The test itself breaks requests: what the page writes to its console about them is no fault. */
  readonly mayFail?: boolean
  /** Called before the page asks for anything. */
  readonly listen?: (page: Page) => void
}

/** A stage for the rows of one test file: opened before its first test, closed after its last. */
export function openStage(): Stage {
  vi.setConfig({ testTimeout: 300_000 })
  const stage = new Stage()
  beforeAll(async () => stage.open(), 900_000)
  afterAll(async () => stage.close())
  return stage
}

/** One server and one browser for all that people do with them. */
export class Stage {
  #workbench: Workbench | null = null
  #browser: Browser | null = null

  get workbench(): Workbench {
    if (!this.#workbench) throw new Error('The workbench has not been started.')
    return this.#workbench
  }

  async open(): Promise<void> {
    await mkdir(SHOTS, { recursive: true })
    const [workbench, browser] = await Promise.all([startWorkbench(inject('prepared')), launchBrowser()])
    this.#workbench = workbench
    this.#browser = browser
  }

  async close(): Promise<void> {
    await this.#browser?.close()
    await this.#workbench?.stop()
  }

  /** A browser of one person's own, at a page of the sample; it goes when the test ends, and the test fails for errors of the page and for requests elsewhere. */
  async visit(
    path: string,
    { language = 'en', theme = 'light', size = SIZE, timezone = 'Asia/Shanghai', masked = false, mayFail = false, listen }: Visit = {},
  ): Promise<Page> {
    if (!this.#browser) throw new Error('The browser has not been started.')
    const context = await this.#browser.newContext({
      viewport: size,
      colorScheme: theme,
      locale: language,
      timezoneId: timezone,
      acceptDownloads: true,
    })
    context.setDefaultTimeout(LONG)
    if (!masked) await withoutMask(context, this.workbench.address(), CASE_ID)
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(String(error)))
    page.on('console', (message) => {
      // The browser itself notes every answer that is not a 200; pages show those to people.
      if (message.type() === 'error' && !mayFail && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
    })
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url())
      if (protocol.startsWith('http') && origin !== this.workbench.address()) faults.push(`asked another server: ${request.url()}`)
    })
    onTestFinished(async () => {
      await context.close()
      if (faults.length > 0) throw new Error(`The page had faults:\n${faults.join('\n')}`)
    })
    listen?.(page)
    await page.goto(this.workbench.address() + path)
    return page
  }

  async visitCase(place: string, visit?: Visit): Promise<Page> {
    return this.visit(`/cases/${CASE_ID}/${place}`, visit)
  }

  /** A picture for people to look at. */
  async shot(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: join(SHOTS, `${name}.png`) })
  }
}
