import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { launchBrowser } from '../e2e/browser.ts'
import { comesAbout } from '../e2e/until.ts'
import { withoutMask } from '../e2e/withoutMask.ts'
import { CASE_ID, startWorkbench } from '../e2e/workbench.ts'

// `npm run pictures` takes the pictures of README and docs anew, of the sample case, in both languages and both themes.
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = join(ROOT, 'docs', 'pictures')
const LANGUAGES = { zh: 'zh-CN', en: 'en' } as const
const THEMES = ['light', 'dark'] as const

const firstRing = async (page: Page): Promise<void> => {
  await page.getByRole('row').nth(1).click()
  await page.waitForURL('**/rings/*')
}

/** Name of the picture → where it is taken, and what is done there first. */
const PICTURES: Readonly<Record<string, { place: string; prepare: (page: Page) => Promise<void> }>> = {
  overview: { place: 'overview', prepare: async (page) => page.getByRole('option').first().waitFor() },
  ring: {
    place: 'rings',
    prepare: async (page) => {
      await firstRing(page)
      await comesAbout(async () => page.evaluate(() => (window.__kongbao?.canvases['ring']?.nodes() ?? []).length > 0))
    },
  },
  money: {
    place: 'rings',
    prepare: async (page) => {
      await firstRing(page)
      await page
        .locator('label')
        .filter({ hasText: /^(资金|Money)$/ })
        .click()
      await page.locator('[data-money]').first().waitFor()
    },
  },
  cypher: {
    place: 'cypher?query=shared-withdrawal-accounts',
    prepare: async (page) => {
      await page.locator('button[type=submit]').click()
      await page.locator('[data-table="result"] [role=row]').nth(1).waitFor()
    },
  },
}

await mkdir(FOLDER, { recursive: true })
// `KONGBAO_ADDRESS`: of a server that runs already, with the client of the test build.
const running = process.env.KONGBAO_ADDRESS
const workbench = running === undefined ? await startWorkbench(join(ROOT, '.cache', 'tests')) : null
const address = workbench?.address() ?? running ?? ''
const browser = await launchBrowser()
try {
  for (const [language, locale] of Object.entries(LANGUAGES)) {
    for (const theme of THEMES) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: theme, locale, timezoneId: 'Asia/Shanghai' })
      await withoutMask(context, address, CASE_ID)
      for (const [name, { place, prepare }] of Object.entries(PICTURES)) {
        const page = await context.newPage()
        page.setDefaultTimeout(120_000)
        await page.goto(`${address}/cases/${CASE_ID}/${place}`)
        await prepare(page)
        await comesAbout(async () => page.evaluate(() => document.fonts.status === 'loaded' && !document.querySelector('main .mantine-Loader-root')))
        await page.waitForTimeout(1500)
        const path = join(FOLDER, `${name}.${language}.${theme}.png`)
        await page.screenshot({ path })
        console.log(`${path.slice(ROOT.length)} ${Math.round((await stat(path)).size / 1024)} kB`)
        await page.close()
      }
      await context.close()
    }
  }
} finally {
  await browser.close()
  await workbench?.stop()
}
