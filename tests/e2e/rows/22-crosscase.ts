import { describe, expect, test } from 'vitest'
import { firstRow } from '../firstRow.ts'
import type { Stage } from '../stage.ts'

export function crosscase(stage: Stage): void {
  describe('row 22', () => {
    test('row 22: pasted numbers are matched by case, site, store and ring against chance, misses are listed, and the answer is exported', async () => {
      const [number = '', other = ''] = await firstRow(stage, 'MATCH (w:Waybill)-[:APPEARS_IN]->(c:Case) RETURN w.waybillNo, c.key ORDER BY w.key LIMIT 1')
      const page = await stage.visitCase('crosscase')
      await page.getByRole('textbox', { name: /^Numbers/ }).fill([number, 'nobody-knows-1', 'nobody-knows-2', number, '6.00E+11'].join('\n'))
      await page.getByRole('textbox', { name: /^Name/ }).fill('Row 22')
      await page.getByRole('button', { name: 'Match', exact: true }).click()
      await page.getByText('4 numbers = 1 hit + 3 misses').waitFor()
      const groups = page.locator('[data-table="groups"]')
      await groups.getByRole('row').filter({ hasText: other }).getByText('chance not ruled out').waitFor()
      await stage.shot(page, 'crosscase')
      await groups.getByRole('row').filter({ hasText: other }).getByRole('button').first().click()
      await page.locator('[data-table="numbers"]').getByText(number).waitFor()
      await page.getByText(/^Misses 3/).click()
      const misses = page.locator('[data-table="numbers"]')
      for (const missed of ['nobody-knows-1', 'nobody-knows-2', '6.00E+11']) await misses.getByText(missed).waitFor()
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await page.getByRole('button', { name: 'Write the file' }).click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download' }).click()])
      expect(download.suggestedFilename()).toMatch(/^match.*\.csv$/)
      await page.reload()
      await page.getByRole('navigation', { name: 'Matches made' }).getByText('Row 22').waitFor()
    })
  })
}
