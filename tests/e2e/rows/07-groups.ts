import { describe, expect, test } from 'vitest'
import { ringOnCanvas } from '../ringOnCanvas.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'

export function groups(stage: Stage): void {
  describe('row 7', () => {
    test('row 7: a ring becomes one mark with its count and merged lines with their sums, and opens again as it was', async () => {
      const { page, canvas, nodes } = await ringOnCanvas(stage)
      const stores = nodes.filter(({ label }) => label === 'Store')
      const money = (await canvas.lines()).filter(({ type }) => type === 'WITHDREW')
      const sum = money.reduce((total, line) => total + (line.sumFen ?? 0), 0)
      expect(sum).toBeGreaterThan(0)
      await canvas.click(stores[0]?.id ?? '', 'right')
      await page.getByRole('menuitem', { name: `Its ring of ${stores.length} stores as one` }).click()
      const group = await canvas.node('group:1')
      expect(group.members).toBe(stores.length)
      expect((await canvas.nodes()).length).toBe(nodes.length - stores.length + 1)
      const merged = (await canvas.lines()).filter(({ type, from }) => type === 'WITHDREW' && from === 'group:1')
      expect(merged.reduce((total, line) => total + (line.sumFen ?? 0), 0)).toBe(sum)
      expect(merged.length).toBeLessThan(money.length)
      await canvas.click('group:1')
      expect((await canvas.selected()).toSorted()).toEqual(stores.map(({ id }) => id).toSorted())
      await page
        .getByText(`${stores.length} nodes selected`)
        .or(page.getByText(new RegExp(`${stores.length}.*selected`)))
        .first()
        .waitFor()
      await stage.shot(page, 'group-ring')
      await canvas.doubleClick('group:1', async () => !(await canvas.has('group:1')))
      expect((await canvas.nodes()).map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted())

      const site = nodes.find(({ label }) => label === 'GamblingSite')?.id ?? ''
      await canvas.click(site, 'right')
      await page.getByRole('menuitem', { name: /^Its QR code .*as one/ }).click()
      const codes = await canvas.node('group:1')
      expect(codes.label).toBe('QrCode')
      await page.keyboard.press('Control+z')
      expect(await comesAbout(async () => !(await canvas.has('group:1')))).toBe(true)
    })
  })
}
