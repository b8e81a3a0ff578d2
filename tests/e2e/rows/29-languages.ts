import { describe, expect, test } from 'vitest'
import { LONG, type Stage } from '../stage.ts'

export function languages(stage: Stage): void {
  describe('row 29', () => {
    test('row 29: language and theme are switched where one is, and stay; the window is named in the language', async () => {
      const page = await stage.visitCase('rings')
      await page.getByRole('row').nth(1).waitFor()
      expect(await page.getAttribute('html', 'lang')).toBe('en')
      expect(await page.title()).toMatch(/^Rings · /)
      await page.getByRole('radiogroup', { name: 'Language' }).getByText('中').click()
      await page.getByRole('heading', { name: /疑似团伙/ }).waitFor()
      expect(await page.getAttribute('html', 'lang')).toBe('zh-CN')
      expect(await page.title()).toMatch(/^团伙 · /)
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

    test('row 29: money is told in 万 and 亿, and times in +08:00 wherever the browser is', async () => {
      expect(await loadedAt(stage, 'America/New_York')).toBe(await loadedAt(stage, 'Asia/Shanghai'))
    })

    test('row 29: shortcuts go to places and list themselves, but never while somebody types or an input method composes', async () => {
      const page = await stage.visitCase('overview')
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('?')
      const list = page.getByRole('dialog', { name: 'Shortcuts' })
      await list.getByText('Go to Data').waitFor()
      await page.keyboard.press('Escape')
      await list.waitFor({ state: 'hidden' })
      await page.keyboard.press('g')
      await page.keyboard.press('r')
      await page.waitForURL('**/cases/sample/rings')
      const field = page.getByRole('textbox', { name: 'Number, name, store' })
      await field.click()
      await page.keyboard.type('g?d')
      expect(await field.inputValue()).toBe('g?d')
      await field.blur()
      // As an input method sends them: the key is its own, whatever it says it is.
      await page.evaluate(() => {
        for (const key of ['g', 'd', '?']) document.body.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }))
      })
      await page.keyboard.press('g')
      await page.keyboard.press('s')
      await page.waitForURL('**/cases/sample/supply')
      expect(await list.isVisible()).toBe(false)
    })

    test('row 29: Ctrl+K finds a ring, a saved query and an action by a few letters, in either language, also from within a field', async () => {
      const page = await stage.visitCase('rings')
      await page.getByRole('row').nth(1).waitFor()
      const palette = page.getByRole('combobox', { name: 'Go to or do' })
      const choose = async (typed: string, group: string) => {
        await page.keyboard.press('Control+k')
        await palette.waitFor()
        await palette.fill(typed)
        await page.getByRole('option').filter({ hasText: group }).first().waitFor()
        await page.keyboard.press('Enter')
        await palette.waitFor({ state: 'hidden' })
      }
      await page.getByRole('textbox', { name: 'Number, name, store' }).click()
      await choose('#002', 'Ring')
      await page.waitForURL('**/cases/sample/rings/*')
      await choose('withdrawal accounts of several', 'Query')
      await page.waitForURL('**/cypher?query=shared-withdrawal-accounts')
      await choose('画布', 'Page')
      await page.waitForURL('**/cases/sample/explore')
      await choose('theme: dark', 'Action')
      await expect.poll(async () => page.getAttribute('html', 'data-mantine-color-scheme'), { timeout: LONG }).toBe('dark')
      await page.keyboard.press('Control+k')
      await palette.fill('nothing is called so')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/explore?q=nothing%20is%20called%20so')
    })
  })
}

/** The time of the last load as the top bar tells it to a browser in that zone. */
async function loadedAt(stage: Stage, timezone: string): Promise<string> {
  const page = await stage.visitCase('rings', { language: 'zh-CN', timezone })
  await page.getByRole('row').nth(1).click()
  await page
    .locator('main header')
    .first()
    .getByText(/¥[\d,.]+ [万亿]/)
    .first()
    .waitFor()
  return page
    .getByRole('banner')
    .getByText(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/)
    .innerText()
}
