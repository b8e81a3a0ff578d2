import { describe, expect, test } from 'vitest'
import { ringOnCanvas } from '../ringOnCanvas.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'

export function selecting(stage: Stage): void {
  describe('row 8', () => {
    test('row 8: box and lasso select, invert turns it round, hovering lights neighbours', async () => {
      const { page, canvas, nodes } = await ringOnCanvas(stage)
      const stores = nodes.filter(({ label }) => label === 'Store')
      const [left, right] = [Math.min(...stores.map(({ x }) => x)) - 4, Math.max(...stores.map(({ x }) => x)) + 4]
      const [top, bottom] = [Math.min(...stores.map(({ y }) => y)) - 4, Math.max(...stores.map(({ y }) => y)) + 4]
      const enclosed = nodes.filter(({ x, y }) => x > left && x < right && y > top && y < bottom).map(({ id }) => id)
      const selected = async () => (await canvas.selected()).toSorted()
      await page.keyboard.down('Shift')
      await page.mouse.move(left, top)
      await page.mouse.down()
      await page.mouse.move(right, bottom, { steps: 4 })
      await page.mouse.up()
      await page.keyboard.up('Shift')
      expect(await comesAbout(async () => (await canvas.selected()).length > 0)).toBe(true)
      expect(await selected()).toEqual(enclosed.toSorted())
      // Row 12: what they come to stands in the panel.
      const sums = page.getByRole('region', { name: 'Together' })
      const many = nodes.filter(({ id, label }) => label === 'Store' && enclosed.includes(id)).length
      expect(await sums.locator('[data-sum="Store"]').innerText()).toMatch(new RegExp(`Store\\s+${many}`))
      expect(await sums.locator('[data-sum$="WITHDREW"]').first().innerText()).toMatch(/¥.*withdrawals/)
      await stage.shot(page, 'selection-sums')
      await page.keyboard.press('Control+i')
      expect(await comesAbout(async () => (await canvas.selected()).length === nodes.length - enclosed.length)).toBe(true)
      expect((await canvas.selected()).filter((id) => enclosed.includes(id))).toEqual([])

      await page.keyboard.press('Control+i')
      expect(await comesAbout(async () => (await canvas.selected()).length === enclosed.length)).toBe(true)
      await canvas.clickNothing()
      expect(await comesAbout(async () => (await canvas.selected()).length === 0)).toBe(true)
      await page.getByRole('button', { name: /lasso/ }).click()
      const [one] = stores
      if (!one) throw new Error('The ring has no store.')
      const round = Array.from({ length: 13 }, (_, step) => ({ x: one.x + 26 * Math.cos(step / 2), y: one.y + 26 * Math.sin(step / 2) }))
      await page.mouse.move(round[0]?.x ?? 0, round[0]?.y ?? 0)
      await page.mouse.down()
      for (const { x, y } of round) await page.mouse.move(x, y)
      await page.mouse.up()
      expect(await comesAbout(async () => (await canvas.selected()).includes(one.id))).toBe(true)
      expect((await canvas.selected()).length).toBeLessThan(4)
      await page.getByRole('button', { name: /lasso/ }).click()
      await canvas.clickNothing()

      await page.mouse.move(one.x, one.y)
      expect(await comesAbout(async () => ((await canvas.lit()) ?? []).includes(one.id))).toBe(true)
      const near = (await canvas.lines()).filter(({ from, to }) => from === one.id || to === one.id).flatMap(({ from, to }) => [from, to])
      expect((await canvas.lit())?.toSorted()).toEqual([...new Set(near)].toSorted())
      await stage.shot(page, 'hover')
    })

    test('row 8: node, line and canvas have their menus, by mouse and by keyboard, from the lists too (row 31)', async () => {
      const { page, canvas, nodes } = await ringOnCanvas(stage)
      const item = (name: RegExp) => page.getByRole('menuitem', { name })
      const free = (await canvas.lines()).find(({ x, y }) => nodes.every((node) => Math.hypot(node.x - x, node.y - y) > node.radius + 14))
      if (!free) throw new Error('Every line is covered.')
      await page.mouse.click(free.x, free.y, { button: 'right' })
      await item(/^Hide “/).waitFor()
      await stage.shot(page, 'menu-relation')
      await item(/^Only “/).click()
      expect(await comesAbout(async () => new Set((await canvas.lines()).map(({ type }) => type)).size === 1)).toBe(true)
      await page.keyboard.press('Control+z')
      await page.mouse.click(free.x, free.y)
      await page.locator('[data-panel]').first().waitFor()

      await page.keyboard.press('Shift+F10')
      await item(/^Hide “/).waitFor()
      await page.keyboard.press('Escape')
      await canvas.clickNothing()
      await page.keyboard.press('Shift+F10')
      await item(/^Invert selection/).waitFor()
      await page.keyboard.press('Escape')
      // The list follows to what was chosen last, a relation.
      const listed = page.getByRole('radiogroup', { name: 'What is listed' })
      await listed.getByText('Nodes').click()
      const list = page.getByRole('listbox')
      await list.focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Shift+F10')
      await item(/^Only within 1 step/).waitFor()
      await page.keyboard.press('Escape')

      await listed.getByText('Relations').click()
      const relations = page.getByRole('listbox', { name: 'Relations on the canvas' })
      await relations.focus()
      await page.keyboard.press('ArrowDown')
      const chosen = await relations.locator('[aria-selected="true"]').getAttribute('data-relation')
      await page.locator(`[data-panel="${chosen}"]`).waitFor()
      expect(await canvas.relations()).toContain(chosen)
      await page.keyboard.press('Shift+F10')
      await item(/^Hide “/).waitFor()
      await stage.shot(page, 'list-relations')
      await page.keyboard.press('Escape')
    })
  })
}
