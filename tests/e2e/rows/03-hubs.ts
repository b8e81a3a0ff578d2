import { describe, expect, test } from 'vitest'
import { Canvas } from '../canvas.ts'
import { putOnCanvas } from '../putOnCanvas.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'

export function hubs(stage: Stage): void {
  describe('row 3', () => {
    test('row 3: a hub asks before it expands, and pages follow one another with "n of m"', async () => {
      const { site, operator } = stage.workbench.story
      const page = await stage.visitCase('explore')
      const canvas = new Canvas(page, 'explore')
      const id = `VendorSite/${site}`
      await putOnCanvas(page, `site:${site}`, id)
      const dialog = page.getByRole('dialog')
      await canvas.doubleClick(id, async () => dialog.isVisible())
      expect((await canvas.nodes()).length).toBe(1)
      await dialog.getByText(/has [\d,]+ neighbours/).waitFor()
      await stage.shot(page, 'hub-asks')
      await dialog.getByRole('checkbox', { name: /Person/ }).check()
      await dialog.getByRole('button', { name: /^Expand/ }).click()
      await canvas.node(`Person/${operator}`)

      await canvas.doubleClick(id, async () => dialog.isVisible())
      await dialog.getByRole('checkbox', { name: /sold/ }).check()
      await dialog.getByText('most connected first').click()
      await dialog.getByText(/200 of [\d,]+ shown/).waitFor()
      await dialog.getByRole('button', { name: 'Expand 200' }).click()
      await page.getByText(/ added · 200 of [\d,]+ shown/).waitFor()
      const first = new Set((await canvas.drawn()).map((node) => node.id))
      await page.getByRole('button', { name: 'Expand 200 more' }).click()
      await page.getByText(/ added · 400 of [\d,]+ shown/).waitFor()
      expect(await comesAbout(async () => (await canvas.nodes()).length === first.size + 200)).toBe(true)
      await stage.shot(page, 'hub-pages')
    })
  })
}
