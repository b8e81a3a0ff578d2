import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { saveScene, scenePicture } from '../../../server/contract/scenes.ts'
import { actAs } from '../actAs.ts'
import { Canvas } from '../canvas.ts'
import { ringOnCanvas } from '../ringOnCanvas.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'
import { CASE_ID } from '../workbench.ts'

export function scenes(stage: Stage): void {
  describe('row 10', () => {
    test('row 10: a scene is saved with its places, opened by its link, renamed, deleted and brought back', async () => {
      const { page, nodes } = await ringOnCanvas(stage)
      await page.getByRole('button', { name: 'Scenes' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Name').fill('Ring of row 10')
      await dialog.getByLabel('What it shows').fill('as it was found')
      await dialog.getByRole('button', { name: 'Save the canvas as a scene' }).click()
      await page.waitForURL(/scene=/)
      const link = new URL(page.url())

      const other = await stage.visit(link.pathname + link.search)
      const canvas = new Canvas(other, 'explore')
      const opened = await canvas.drawn()
      expect(opened.map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted())
      expect(await places(other)).toEqual(await places(page))
      await other.getByRole('button', { name: 'Undo: opened scene' }).click()
      expect(await canvas.nodes()).toEqual([])

      await other.getByRole('button', { name: 'Scenes' }).click()
      const item = other.locator('[data-scene]').filter({ hasText: 'Ring of row 10' })
      await item.getByRole('button', { name: 'Rename' }).click()
      await other.locator('[data-scene]').getByLabel('Name').fill('Row 10, second look')
      await other.locator('[data-scene]').getByRole('button', { name: 'Save', exact: true }).click()
      const renamed = other.locator('[data-scene]').filter({ hasText: 'Row 10, second look' })
      await renamed.getByRole('button', { name: 'Delete' }).click()
      await renamed.waitFor({ state: 'detached' })
      const refused = await stage.visit(link.pathname + link.search)
      await refused.getByText(/deleted the scene "Row 10, second look"/).waitFor()
      await other.getByText('“Row 10, second look” deleted').waitFor()
      await other.getByRole('button', { name: 'Undo', exact: true }).last().click()
      await renamed.waitFor()
      await stage.shot(other, 'scenes')
    })

    test('row 10: of a scene whose nodes are gone what is left is drawn, and it says which are gone and why', async () => {
      const { store } = stage.workbench.story
      const picture = scenePicture.parse({ version: 1, dataVersion: 1, nodes: [kept(store, 0), kept('pdd:taken-out', 90)], relations: [] })
      const response = await fetch(`${stage.workbench.address()}${saveScene.path.replace(':caseId', CASE_ID)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'Lost a store', picture }),
      })
      const { sceneId } = saveScene.reply.parse(await response.json())
      const page = await stage.visitCase(`explore?scene=${sceneId}`)
      const lost = page.locator('[data-gone="Store/pdd:taken-out"]')
      await lost.getByText('No row of the evidence names it any more').waitFor()
      await page.getByText('1 of 2 nodes are gone').waitFor()
      await stage.shot(page, 'scene-gone')
      await page.keyboard.press('Escape')
      expect((await new Canvas(page, 'explore').drawn()).map(({ id }) => id)).toEqual([`Store/${store}`])
    })

    test('row 10: the canvas of a person comes back in another browser', async () => {
      const { page, nodes } = await ringOnCanvas(stage)
      const stored = page.waitForResponse((response) => response.url().endsWith('/draft') && response.request().method() === 'PUT')
      await actAs(page, 'Li elsewhere')
      await new Canvas(page, 'explore').drawn()
      await page.getByRole('button', { name: 'Fit' }).first().click()
      await page.getByText('Force', { exact: true }).first().click()
      await stored
      const other = await stage.visitCase('overview')
      await actAs(other, 'Li elsewhere')
      await other.goto(`${stage.workbench.address()}/cases/${CASE_ID}/explore`)
      const came = new Canvas(other, 'explore')
      expect((await came.drawn()).map(({ id }) => id).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted())
      const stranger = await stage.visitCase('explore')
      await actAs(stranger, 'Somebody else')
      await stranger.getByText('The canvas is empty').first().waitFor()
      await other.getByRole('button', { name: 'Clear' }).click()
      expect(await comesAbout(async () => (await came.nodes()).length === 0)).toBe(true)
    })
  })
}

/** Where the nodes of the scene stand, whatever the window shows of it. */
async function places(page: Page): Promise<unknown> {
  return page.evaluate(() =>
    window.__kongbao?.canvases['explore']?.view.scene.graph
      .mapNodes((id, { x, y }) => [id, Math.round(x), Math.round(y)])
      .toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
  )
}

function kept(key: string, x: number): object {
  return { node: { id: `Store/${key}`, label: 'Store', key, name: key, properties: {} }, x, y: 0, origins: ['root'] }
}
