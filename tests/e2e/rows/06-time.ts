import { describe, expect, test } from 'vitest'
import { ringOnCanvas } from '../ringOnCanvas.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'

export function time(stage: Stage): void {
  describe('row 6', () => {
    test('row 6: a window dragged over the histograms takes the relations outside away, moves by arrow keys, plays, and is undone', async () => {
      const { page, canvas } = await ringOnCanvas(stage)
      const all = (await canvas.relations()).length
      await page.getByRole('button', { name: 'Timeline' }).click()
      const pane = page.getByRole('region', { name: 'Timeline' })
      const chart = pane.getByRole('group', { name: 'Timeline' })
      const box = await chart.boundingBox()
      if (!box) throw new Error('The timeline is not drawn.')
      const at = (share: number) => box.x + 118 + (box.width - 132) * share
      await page.mouse.move(at(0.3), box.y + 30)
      await page.mouse.down()
      await page.mouse.move(at(0.45), box.y + 30, { steps: 4 })
      await page.mouse.up()
      expect(await comesAbout(async () => (await canvas.relations()).length < all)).toBe(true)
      const inside = (await canvas.relations()).length
      expect(await pane.getByRole('status').innerText()).toMatch(new RegExp(`${inside} / ${all} relations`))
      expect(
        await page
          .getByText(new RegExp(`nodes, ${inside} of ${all} relations`))
          .first()
          .isVisible(),
      ).toBe(true)
      await stage.shot(page, 'timeline')

      const end = pane.getByRole('slider', { name: 'Window ends' })
      const before = await end.getAttribute('aria-valuenow')
      await end.focus()
      await page.keyboard.press('ArrowRight')
      expect(await comesAbout(async () => (await end.getAttribute('aria-valuenow')) !== before)).toBe(true)

      const start = pane.getByRole('slider', { name: 'Window begins' })
      const from = Number(await start.getAttribute('aria-valuenow'))
      await pane.getByRole('button', { name: 'Play' }).click()
      expect(await comesAbout(async () => Number(await start.getAttribute('aria-valuenow')) > from)).toBe(true)
      await pane.getByRole('button', { name: 'Stop' }).click()
      for (const _ of [1, 2, 3]) await page.keyboard.press('Control+z')
      expect(await comesAbout(async () => (await canvas.relations()).length === all)).toBe(true)
    })

    test('row 13: the timeline marks what touches the selection, and a bar selects what it counts', async () => {
      const { page, canvas, nodes } = await ringOnCanvas(stage)
      await page.getByRole('button', { name: 'Timeline' }).click()
      await canvas.click(nodes.find(({ label }) => label === 'Store')?.id ?? '')
      const chart = page.getByRole('group', { name: 'Timeline' })
      expect(await comesAbout(async () => (await chart.locator('rect[class*="chosen"]').count()) > 0)).toBe(true)
      const bar = await chart.locator('[data-track] g rect').first().boundingBox()
      if (!bar) throw new Error('There is no bar.')
      await page.mouse.click(bar.x + bar.width / 2, bar.y + bar.height - 2)
      expect(await comesAbout(async () => (await canvas.selected()).length > 1)).toBe(true)
    })
  })
}
