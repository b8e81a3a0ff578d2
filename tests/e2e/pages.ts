import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { Canvas } from './canvas.ts'
import { Told } from './languages.ts'
import { LONG, type Stage } from './stage.ts'
import { comesAbout } from './until.ts'

/** Every page, and what makes it one with something on it. */
const PAGES: Record<string, (page: Page) => Promise<void>> = {
  overview: async (page) => page.getByRole('option').first().waitFor(),
  rings: async (page) => page.getByRole('row').nth(1).waitFor(),
  ring: async (page) => {
    await page.getByRole('row').nth(1).click()
    await new Canvas(page, 'ring').drawn()
  },
  store: async (page) => {
    await page.getByRole('row').nth(1).click()
    const canvas = new Canvas(page, 'ring')
    const store = (await canvas.drawn()).find((node) => node.label === 'Store')
    await canvas.click(store?.id ?? '')
    await page.locator('aside .kb-figure').first().waitFor()
  },
  supply: async (page) => page.locator('aside .kb-figure').first().waitFor(),
  explore: async (page) => {
    await page.locator('section button:has(svg)').filter({ hasText: /#\d+/ }).first().click()
    const canvas = new Canvas(page, 'explore')
    const store = (await canvas.drawn()).find((node) => node.label === 'Store')
    await canvas.click(store?.id ?? '')
    await page.locator(`[data-panel="${store?.id}"]`).locator('section').nth(2).waitFor()
  },
  cypher: async (page) => {
    await page.locator('[data-query="shared-withdrawal-accounts"]').click()
    await page.locator('button[type=submit]').click()
    await page.locator('[data-table="result"] [role=row]').nth(1).waitFor()
  },
  data: async (page) => page.locator('aside').last().locator('b').first().waitFor(),
  exports: async (page) => page.locator('button').last().waitFor(),
}
const AT: Record<string, string> = { ring: 'rings', store: 'rings' }

const VISITS = [
  { language: 'en', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
] as const

export function pages(stage: Stage): void {
  describe.each(VISITS)('in $language and $theme', (visit) => {
    test.each(Object.entries(PAGES))('%s speaks one language, and axe finds nothing serious', async (name, arrive) => {
      const told = new Told(visit.language)
      const page = await stage.visitCase(AT[name] ?? name, { ...visit, listen: (one) => told.listen(one) })
      await arrive(page)
      await comesAbout(async () => page.evaluate(() => document.fonts.status === 'loaded' && !document.querySelector('.mantine-Loader-root')))
      await stage.shot(page, `${name}-${visit.language}-${visit.theme}`)
      expect(await told.strangers(page)).toEqual([])
      expect(await serious(page)).toEqual([])
    })
  })

  test('language and theme are switched where one is, and stay', async () => {
    const page = await stage.visitCase('rings')
    await page.getByRole('row').nth(1).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await page.getByRole('radiogroup', { name: 'Language' }).getByText('中').click()
    await page.getByRole('heading', { name: /疑似团伙/ }).waitFor()
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN')
    const theme = async () => page.getAttribute('html', 'data-mantine-color-scheme')
    expect(await theme()).toBe('light')
    const button = page.getByRole('button', { name: /^外观/ })
    await button.click()
    await button.click()
    await expect.poll(theme, { timeout: LONG }).toBe('dark')
    await page.reload()
    await page.getByRole('heading', { name: /疑似团伙/ }).waitFor()
    expect(await theme()).toBe('dark')
  })
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe holds for serious or critical, each with where. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'))
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${(failureSummary ?? '').split('\n').slice(1, 2).join('').trim()}`),
    )
}
