import { describe, expect, test } from 'vitest'
import { listRings } from '../../../server/contract/rings.ts'
import type { Stage } from '../stage.ts'
import { CASE_ID } from '../workbench.ts'

export function overview(stage: Stage): void {
  describe('row 18', () => {
    test('row 18: the whole case as communities says how much of it is shown; a double click and the keyboard both go down, the breadcrumb goes up', async () => {
      const page = await stage.visitCase('overview')
      const list = page.getByRole('listbox', { name: 'Suspected rings' })
      await list.getByRole('option').nth(1).waitFor()
      const text = await page.getByText(/[\d,]+ of [\d,]+ rings/).innerText()
      const [shown, total] = [...text.matchAll(/[\d,]+/g)].map(([digits]) => Number(digits.replaceAll(',', '')))
      expect([shown, shown]).toEqual([total, await page.locator('svg g[data-ring]').count()])
      const answer = await page.request.get(`${stage.workbench.address()}${listRings.path.replace(':caseId', CASE_ID)}?limit=1000`)
      const stores = listRings.reply.parse(await answer.json()).rings.reduce((sum, ring) => sum + ring.stores, 0)
      await page.getByText(new RegExp(`^${stores.toLocaleString('en')} of [\\d,]+ stores are in these`)).waitFor()
      const layer = page.getByRole('switch', { name: 'Groups not called rings' })
      await layer.check()
      const groups = page.getByRole('table', { name: 'Groups not called rings' })
      await page.getByText(/^[\d,]+ of [\d,]+ such groups$/).waitFor()
      await groups.getByRole('row').nth(1).getByRole('button').click()
      await page
        .getByRole('complementary', { name: 'Selected group' })
        .getByText(/^Linked/)
        .waitFor()
      await stage.shot(page, 'overview-groups')
      await layer.uncheck()
      const second = (await list.getByRole('option').nth(1).getAttribute('id'))?.replace(/^ring-/, '') ?? ''
      await page.locator(`svg g[data-ring="${second}"]`).dblclick()
      await page.waitForURL(`**/rings/${second}`)
      await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Whole case' }).click()
      await page.waitForURL(`**/overview?ring=${second}`)
      await page.locator(`#ring-${second}[aria-selected=true]`).waitFor()
      await list.focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(`**/rings/${second}`)
      const members = page.getByRole('navigation', { name: 'Members' })
      const store = members.locator('button[title]').first()
      await store.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await page.waitForURL(/node=Store/)
      // The address changes before the page does.
      await page
        .getByRole('navigation', { name: 'Where you are' })
        .getByRole('button', { name: /^#\d{3}$/ })
        .waitFor()
      await page.keyboard.press('Alt+ArrowUp')
      await page
        .getByRole('navigation', { name: 'Where you are' })
        .locator('[aria-current=page]')
        .getByText(/^#\d{3}$/)
        .waitFor()
      await page.keyboard.press('Alt+ArrowUp')
      await page.waitForURL(`**/overview?ring=${second}`)
    })
  })
}
