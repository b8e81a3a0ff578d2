import { describe, expect, test } from 'vitest'
import type { Stage } from '../stage.ts'

export function operators(stage: Stage): void {
  describe('row 19', () => {
    test('row 19: an operator leads from what its sites share to the numbers sold, the stores that used them and their ring', async () => {
      const page = await stage.visitCase('supply')
      await page
        .getByRole('radiogroup', { name: 'Lists' })
        .getByText(/^Clone families/)
        .click()
      const family = page.getByRole('complementary', { name: 'Clone family' })
      await family.getByRole('list', { name: 'Sites' }).waitFor()
      expect(await family.getByRole('list', { name: 'Sites' }).getByRole('listitem').count()).toBeGreaterThan(1)
      await page.getByRole('table', { name: 'Clone families' }).locator('.kb-figure').first().click()
      await page.getByRole('dialog').getByRole('article').first().waitFor()
      await page.keyboard.press('Escape')
      await family.locator('section').last().getByRole('link').first().click()
      const details = page.getByRole('complementary', { name: 'Operator details' })
      await details.getByText('What ties its sites').waitFor()
      await details.getByText('Numbers sold per day').waitFor()
      const stores = details.getByRole('list', { name: 'Stores that used its numbers' })
      await stores.getByRole('listitem').first().waitFor()
      await stage.shot(page, 'supply-operator')
      await stores.getByRole('link', { name: 'its ring' }).first().click()
      await page.waitForURL(/\/rings\/[^/]+$/)
      expect(await page.getByRole('main').innerText()).not.toBe('')
    })
  })
}
