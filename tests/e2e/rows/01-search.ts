import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { initials } from '../../../server/domain/initials.ts'
import { Canvas } from '../canvas.ts'
import { firstRow } from '../firstRow.ts'
import { ringOnCanvas } from '../ringOnCanvas.ts'
import type { Stage } from '../stage.ts'
import { CASE_ID } from '../workbench.ts'

export function search(stage: Stage): void {
  describe('row 1', () => {
    test('row 1: search opens from any page by /, finds by pinyin initials and by kind, and does not leave the page', async () => {
      const { store } = stage.workbench.story
      const [name = ''] = await firstRow(stage, `MATCH (s:Store {key: '${store}'}) RETURN s.name`)
      const page = await stage.visitCase('rings')
      await page.getByRole('row').nth(1).waitFor()
      await page.keyboard.press('/')
      const results = page.locator('[data-search="results"]')
      const hit = results.locator(`[data-hit="Store/${store}"]`)
      await page.keyboard.type(initials(name) ?? '')
      await hit.waitFor()
      const box = page.getByRole('banner').getByRole('textbox', { name: 'Search' })
      for (const text of [`店铺：${name}`, `store:${store.split(':')[1] ?? ''}`]) {
        await box.fill(text)
        await hit.waitFor()
      }
      await stage.shot(page, 'search-anywhere')
      expect(new URL(page.url()).pathname).toMatch(/rings$/)
      await page.keyboard.press('Escape')
      await results.waitFor({ state: 'hidden' })
      await box.press('Enter')
      await hit.waitFor()
      await box.press('Enter')
      await page.waitForURL('**/explore')
      await new Canvas(page, 'explore').node(`Store/${store}`)
    })

    test('row 1: a pasted list says what was found and what was not, and its hits come onto the canvas', async () => {
      const { store, waybill, site } = stage.workbench.story
      const page = await stage.visitCase('overview')
      const box = page.getByRole('banner').getByRole('textbox', { name: 'Search' })
      const number = waybill.slice(waybill.indexOf(':') + 1)
      await paste(box, `${number}\nnobody-1\n${store}\n${site}\nnobody-2`)
      const results = page.locator('[data-search="results"]')
      await results.getByText('3 of 5 found').waitFor()
      await results.getByText('2 not found').click()
      expect(await results.getByRole('listitem').allInnerTexts()).toEqual(['nobody-1', 'nobody-2'])
      await stage.shot(page, 'search-list')
      await results.getByRole('button', { name: /on the canvas/ }).click()
      const canvas = new Canvas(page, 'explore')
      for (const id of [`Waybill/${waybill}`, `Store/${store}`, `VendorSite/${site}`]) await canvas.node(id)
      expect((await canvas.relations()).length).toBeGreaterThan(0)

      const many = Array.from({ length: 5001 }, (_, i) => `n-${i}`).join('\n')
      await paste(box, many)
      await results.getByText(/5,001 different identifiers .* at most 5,000/).waitFor()
      expect(await canvas.has(`Store/${store}`)).toBe(true)
    })

    test('row 1: a link to a node that is gone, or to a ring of an older run, says so, and the canvas stays', async () => {
      const { page, canvas, nodes } = await ringOnCanvas(stage)
      await page.waitForFunction((key) => localStorage.getItem(key) !== null, `kongbao.canvas.${CASE_ID}`)
      for (const [link, says] of [
        [`focus=${encodeURIComponent('Store/nowhere:1')}`, /Store nowhere:1 is not in the graph of this case/],
        ['ring=of-an-older-run', /This ring is not in the graph: it is of an older run. Open it from the ring list/],
      ] as const) {
        await page.goto(`${stage.workbench.address()}/cases/${CASE_ID}/explore?${link}`)
        await page.getByText(says).waitFor()
        expect((await canvas.nodes()).map(({ id }) => id)).toEqual(nodes.map(({ id }) => id))
      }
    })
  })
}

/** As a spreadsheet's cells are pasted. */
async function paste(field: Locator, text: string): Promise<void> {
  await field.focus()
  await field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
