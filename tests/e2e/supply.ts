import { describe, expect, test } from 'vitest'
import { LONG, type Stage } from './stage.ts'

export function supply(stage: Stage): void {
  describe('supply', () => {
    test('an operator’s sites are told by values, and a value leads to the rows that name it', async () => {
      const page = await stage.visitCase('supply')
      const details = page.getByRole('complementary', { name: 'Operator details' })
      await details.getByText('What ties its sites').waitFor()
      const first = await details.getByRole('heading').first().innerText()
      await page.getByRole('table', { name: 'Operators' }).getByRole('row').nth(2).getByRole('button').click()
      await expect.poll(async () => details.getByRole('heading').first().innerText(), { timeout: LONG }).not.toBe(first)
      await details.getByRole('listitem').locator('.kb-figure').first().click()
      await page.getByRole('dialog').getByRole('article').first().waitFor()
      await stage.shot(page, 'supply')
    })

    test('suppliers, outlets and ranges are listed, and a search narrows them', async () => {
      const page = await stage.visitCase('supply')
      for (const [tab, name] of [
        [/^Suppliers/, 'Suppliers'],
        [/^Outlets/, 'Outlets'],
        [/^Number ranges/, 'Number ranges'],
      ] as const) {
        await page.getByRole('radiogroup', { name: 'Lists' }).getByText(tab).click()
        await page.getByRole('table', { name }).getByRole('row').nth(1).waitFor()
      }
      await page
        .getByRole('radiogroup', { name: 'Lists' })
        .getByText(/^Outlets/)
        .click()
      const table = page.getByRole('table', { name: 'Outlets' })
      const rows = Number(await table.getAttribute('aria-rowcount'))
      await table.getByRole('img').first().waitFor()
      await stage.shot(page, 'supply-outlets')
      await page.getByRole('textbox', { name: 'Site, outlet, number…' }).fill('东莞')
      await expect.poll(async () => Number(await table.getAttribute('aria-rowcount')), { timeout: LONG }).toBeLessThan(rows)
    })

    test('a ring says beside its score who supplied it, down to the rows', async () => {
      const page = await stage.visitCase('rings')
      await page.getByRole('row').nth(1).click()
      const beside = page.getByRole('complementary', { name: 'Details' }).locator('section', { hasText: 'Beside the score' }).last()
      await beside.getByRole('listitem').first().waitFor()
      expect(await beside.getByRole('listitem').count()).toBeGreaterThan(2)
      await beside.locator('.kb-figure').first().click()
      await page.getByRole('dialog').getByRole('article').first().waitFor()
    })
  })
}
