import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Stage } from '../stage.ts'

export function report(stage: Stage): void {
  describe('exports of a ring', () => {
    test('row 26: a ring is taken away as a report that needs no other file, and its list as a workbook', async () => {
      const page = await stage.visitCase('rings')
      const dialog = page.getByRole('dialog')
      await page.getByRole('button', { name: 'Export' }).first().click()
      await dialog.getByText('XLSX', { exact: true }).click()
      await dialog.getByRole('button', { name: 'Write the file' }).click()
      const [workbook] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('link', { name: 'Download' }).click()])
      expect((await readFile(await workbook.path())).subarray(0, 2).toString()).toBe('PK')
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'hidden' })

      await page.getByRole('row').nth(1).click()
      await page.waitForURL(/\/rings\/[^/]+$/)
      await page.getByRole('heading', { level: 1, name: /^#/ }).waitFor()
      await page.getByRole('button', { name: 'Export' }).first().click()
      await dialog.getByText('Report', { exact: true }).click()
      await dialog.getByText('English').click()
      await dialog.getByRole('button', { name: 'Write the file' }).click()
      await dialog.getByRole('link', { name: 'Download' }).waitFor()
      const [started] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('link', { name: 'Download' }).click()])
      const html = await readFile(await started.path(), 'utf8')
      for (const part of [
        'A lead, not a finding',
        'Hypotheses compared',
        'Reasons against',
        'What would refute it',
        'Money route',
        'Rows of evidence',
        'Limits',
      ])
        expect(html).toContain(part)
      expect(html).not.toMatch(/<(?:script|link|img)\b|url\(|https?:\/\//)
    })
  })
}
