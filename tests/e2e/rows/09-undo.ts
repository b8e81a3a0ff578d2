import { describe, expect, test } from 'vitest'
import { ringOnCanvas } from '../ringOnCanvas.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'

export function undo(stage: Stage): void {
  describe('row 9', () => {
    test('row 9: more than fifty steps of every kind are undone one by one and redone, clearing included', async () => {
      const { page, canvas, nodes } = await ringOnCanvas(stage)
      const main = page.locator('[data-canvas="explore"]')
      const state = async () =>
        page.evaluate(() => {
          const scene = window.__kongbao?.canvases['explore']?.view.scene
          return JSON.stringify([
            scene?.graph.mapNodes((id, { x, y }) => [id, Math.round(x), Math.round(y)]).toSorted(),
            scene?.graph.edges().toSorted(),
            scene?.lens,
          ])
        })
      const states = [await state()]
      const remember = async () => {
        const last = states.at(-1) ?? ''
        let now = last
        expect(await comesAbout(async () => (now = await state()) !== last)).toBe(true)
        states.push(now)
      }
      const [store] = nodes.filter(({ label }) => label === 'Store')
      if (!store) throw new Error('The ring has no store.')
      await page.getByText('Force', { exact: true }).first().click()
      await remember()
      await canvas.nodes()
      await canvas.click(store.id, 'right')
      await page.getByRole('menuitem', { name: /^Its ring of/ }).click()
      await remember()
      const line = page.locator('section[aria-label^="Legend"]').getByRole('button', { name: /QR code/ })
      await line.focus()
      for (let step = 0; step < 48; step++) {
        await page.keyboard.press('Space')
        await remember()
      }
      await page.getByRole('button', { name: 'Clear' }).click()
      await remember()
      expect(await canvas.nodes()).toEqual([])
      expect(states.length).toBeGreaterThan(51)
      await main.focus()
      for (const former of states.slice(0, -1).toReversed()) {
        await page.keyboard.press('Control+z')
        expect(await comesAbout(async () => (await state()) === former)).toBe(true)
      }
      expect((await canvas.nodes()).map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted())
      for (const later of states.slice(1)) {
        await page.keyboard.press('Control+y')
        expect(await comesAbout(async () => (await state()) === later)).toBe(true)
      }
      for (const _ of states) await page.keyboard.press('Control+z')
    })
  })
}
