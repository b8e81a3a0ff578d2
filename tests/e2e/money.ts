import { describe, expect, test } from 'vitest'
import { LONG, type Stage } from './stage.ts'

export function money(stage: Stage): void {
  describe('money route', () => {
    test('someone follows a ring’s money by mouse and keyboard down to the rows of an account', async () => {
      const page = await stage.visitCase('rings')
      await page.getByRole('row').nth(1).click()
      await page.waitForURL('**/cases/sample/rings/*')
      await page.getByText('Money', { exact: true }).click()
      const route = page.getByRole('region', { name: 'Money route' })
      await route.getByRole('img').waitFor()
      await page.locator('[data-money]').first().waitFor()

      await page.locator('[data-money^="store/entity/"]').first().click()
      const selected = route.getByRole('region', { name: 'Selected stop' })
      await selected.getByText('Went to').waitFor()
      const totals = await selected.locator('tr:last-child b').allInnerTexts()
      expect(new Set(totals).size).toBe(1)

      const stops = route.getByRole('region', { name: 'Stops of the route' })
      const account = stops.getByRole('heading', { name: 'Where it went' }).locator('xpath=..').getByRole('button').first()
      await account.focus()
      await page.keyboard.press('Enter')
      await expect.poll(async () => account.getAttribute('aria-pressed'), { timeout: LONG }).toBe('true')
      await stage.shot(page, 'money-route')
      await selected.getByRole('button', { name: 'Open its rows' }).click()
      await page.getByRole('dialog').getByRole('article').first().waitFor()
    })
  })
}
