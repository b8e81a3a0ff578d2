import { describe, expect, test } from 'vitest'
import { Canvas } from '../canvas.ts'
import { putOnCanvas } from '../putOnCanvas.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'

export function expand(stage: Stage): void {
  describe('row 2', () => {
    test('row 2: a double click expands in place, the badge counts what is not on screen, collapsing gives the former set', async () => {
      const { waybill, site } = stage.workbench.story
      const id = `Waybill/${waybill}`
      const page = await stage.visitCase('explore')
      const canvas = new Canvas(page, 'explore')
      await putOnCanvas(page, waybill.slice(waybill.indexOf(':') + 1), id)
      const one = await canvas.drawn()
      const listed = page.locator(`[data-node="${id}"]`)
      const hidden = async (): Promise<number> => Number(/\+(\d+)/.exec(await listed.innerText())?.[1] ?? 0)
      expect(await hidden()).toBeGreaterThan(0)
      await canvas.doubleClick(id, async () => canvas.has(`VendorSite/${site}`))
      const after = await canvas.nodes()
      for (const was of one) {
        const now = after.find((node) => node.id === was.id)
        expect(Math.hypot((now?.x ?? NaN) - was.x, (now?.y ?? NaN) - was.y), `${was.id} stays where it was`).toBeLessThan(1)
      }
      expect(await comesAbout(async () => (await hidden()) === 0)).toBe(true)
      await stage.shot(page, 'expand-waybill')
      await canvas.click(id, 'right')
      await page.getByRole('menuitem', { name: 'Collapse' }).click()
      expect(await comesAbout(async () => (await canvas.nodes()).length === one.length)).toBe(true)
      expect((await canvas.nodes()).map((node) => node.id)).toEqual(one.map((node) => node.id))
      expect(await canvas.relations()).toEqual([])
    })

    test('row 2: when the server or the graph goes away during an expansion, it is said and the canvas stays', async () => {
      const { waybill } = stage.workbench.story
      const id = `Waybill/${waybill}`
      const page = await stage.visitCase('explore', { mayFail: true })
      const canvas = new Canvas(page, 'explore')
      await putOnCanvas(page, waybill, id)
      await page.route('**/graph/expand', async (route) => route.abort())
      await canvas.doubleClick(id, async () => page.getByText('The server does not answer. The canvas is as it was').isVisible())
      await page.unroute('**/graph/expand')
      const body = JSON.stringify({ error: { code: 'GRAPH_AWAY', message: 'Neo4j does not answer.' } })
      await page.route('**/graph/expand', async (route) => route.fulfill({ status: 503, contentType: 'application/json', body }))
      await canvas.doubleClick(id, async () => page.getByText('The graph database went away before it answered').isVisible())
      expect((await canvas.nodes()).map((node) => node.id)).toEqual([id])
    })

    test('row 2: expanding by type and property brings only those, and says how many', async () => {
      const { store } = stage.workbench.story
      const page = await stage.visitCase('explore')
      const canvas = new Canvas(page, 'explore')
      await putOnCanvas(page, store, `Store/${store}`)
      await canvas.click(`Store/${store}`, 'right')
      await page.getByRole('menuitem', { name: 'Expand by type or property…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('checkbox', { name: /Identifier/ }).check()
      await dialog.getByRole('button', { name: 'Only those with…' }).click()
      await dialog.locator('input[aria-label="Property"]').click()
      await page.getByRole('option', { name: 'Kind', exact: true }).click()
      await dialog.locator('input[aria-label="Value"]').fill('device')
      await stage.shot(page, 'expand-by')
      await dialog.getByRole('button', { name: 'Expand those' }).click()
      await dialog.waitFor({ state: 'hidden' })
      const brought = (await canvas.nodes()).filter((node) => node.id !== `Store/${store}`)
      expect(brought.length).toBeGreaterThan(0)
      for (const { id } of brought) expect(id).toMatch(/^Identifier\/device:/)
    })
  })
}
