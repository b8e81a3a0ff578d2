import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { Canvas } from './canvas.ts'
import type { Stage } from './stage.ts'

export function explore(stage: Stage): void {
  describe('explore', () => {
    test('an empty canvas offers the strongest rings and a store to begin with', async () => {
      const page = await stage.visitCase('explore')
      await page.getByText('The canvas is empty').first().waitFor()
      await stage.shot(page, 'explore-empty')
      await page
        .getByRole('button', { name: /^#\d+ .* stores/ })
        .first()
        .click()
      const canvas = new Canvas(page, 'explore')
      expect((await canvas.drawn()).length).toBeGreaterThan(10)
      await stage.shot(page, 'explore-ring')
    })

    test("a victim's waybill leads to the site that sold its number, and on to who runs that site", async () => {
      const { waybill, site, operator } = stage.workbench.story
      const page = await stage.visitCase('explore')
      const canvas = new Canvas(page, 'explore')
      await search(page, waybill.slice(waybill.indexOf(':') + 1), `Waybill/${waybill}`)
      await canvas.click(`Waybill/${waybill}`)
      const panel = page.locator(`[data-panel="Waybill/${waybill}"]`)
      await panel.getByText('Source rows').waitFor()
      await panel
        .getByRole('button', { name: /waybills/ })
        .first()
        .click()
      await panel
        .getByText(waybill.slice(waybill.indexOf(':') + 1))
        .first()
        .waitFor()

      const siteId = `VendorSite/${site}`
      await canvas.doubleClick(`Waybill/${waybill}`, async () => canvas.has(siteId))
      const before = await canvas.nodes()
      await stage.shot(page, 'explore-waybill')

      // The site sold thousands of numbers: it asks what to bring.
      const dialog = page.getByRole('dialog')
      await canvas.doubleClick(siteId, async () => dialog.isVisible())
      await stage.shot(page, 'explore-hub')
      await dialog.getByRole('checkbox', { name: /Person/ }).check()
      await dialog.getByRole('button', { name: /^Expand/ }).click()
      await canvas.node(`Person/${operator}`)
      const after = await canvas.nodes()
      for (const was of before) {
        const now = after.find((node) => node.id === was.id)
        expect(Math.hypot((now?.x ?? NaN) - was.x, (now?.y ?? NaN) - was.y), `${was.id} stays where it was`).toBeLessThan(1)
      }
      await canvas.click(`Person/${operator}`)
      await page.locator(`[data-panel="Person/${operator}"]`).waitFor()
      await stage.shot(page, 'explore-operator')
    })

    test('the shortest path from the waybill to the operator goes over the site', async () => {
      const { waybill, site, operator } = stage.workbench.story
      const page = await stage.visitCase('explore')
      const canvas = new Canvas(page, 'explore')
      await search(page, waybill, `Waybill/${waybill}`)
      await search(page, `person:${operator}`, `Person/${operator}`)
      await canvas.click(`Waybill/${waybill}`, 'right')
      await page.getByRole('menuitem', { name: 'Path from here' }).click()
      await canvas.click(`Person/${operator}`, 'right')
      await page.getByRole('menuitem', { name: 'Path to here' }).click()
      await page.getByText('Path of 2 steps').waitFor()
      expect(await canvas.has(`VendorSite/${site}`)).toBe(true)
      expect(await canvas.relations()).toHaveLength(2)
      await stage.shot(page, 'explore-path')
    })
  })
}

/** Types into the search field and puts the hit on the canvas. */
async function search(page: Page, text: string, id: string): Promise<void> {
  await page.getByRole('main').getByRole('textbox', { name: 'Search' }).fill(text)
  await page.locator(`[data-hit="${id}"]`).getByRole('button').first().click()
}
