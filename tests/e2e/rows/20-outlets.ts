import { describe, expect, test } from 'vitest'
import { LONG, type Stage } from '../stage.ts'

export function outlets(stage: Stage): void {
  describe('row 20', () => {
    test('row 20: outlets stand against their peers with the interval, and couriers before and after a day that is picked', async () => {
      const page = await stage.visitCase('supply?tab=outlets')
      await page.getByRole('table', { name: 'Outlets' }).getByRole('img').first().waitFor()
      await page.getByRole('tab', { name: 'Before and after a day' }).click()
      const effect = page.getByRole('region', { name: 'Before and after a day' })
      const sold = async () => (await effect.getByRole('row').nth(1).getByRole('cell').allInnerTexts()).join(' ')
      await effect.getByRole('row').nth(1).waitFor()
      const before = await sold()
      await effect.getByLabel('Day', { exact: true }).fill('2020-04-10')
      await expect.poll(sold, { timeout: LONG }).not.toBe(before)
      await effect.getByText(/The data reach \d+ days before and \d+ after/).waitFor()
      await stage.shot(page, 'supply-dates')
      await page.goto(page.url().replace('outlets', 'ranges'))
      await page.getByRole('table', { name: 'Number ranges' }).getByRole('row').nth(1).waitFor()
    })
  })
}
