import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { ringOnCanvas } from '../ringOnCanvas.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'

export function filters(stage: Stage): void {
  describe('row 5', () => {
    test('row 5: kinds, values, neighbourhood and core leave the canvas, and legend, list and filter line count what is left', async () => {
      const { page, canvas, nodes } = await ringOnCanvas(stage)
      const left = async (count: number) => comesAbout(async () => (await canvas.nodes()).length === count && (await said(page)) === count)
      expect(await left(nodes.length)).toBe(true)

      const codes = nodes.filter(({ label }) => label === 'QrCode').length
      const legend = page.getByRole('region', { name: 'Legend' }).or(page.locator('section[aria-label^="Legend"]')).first()
      const line = legend.getByRole('button', { name: /QR code/ })
      await line.click()
      expect(await left(nodes.length - codes)).toBe(true)
      expect(await line.innerText()).toMatch(new RegExp(`0 / ${codes}`))
      await page.keyboard.press('Control+z')
      expect(await left(nodes.length)).toBe(true)

      const shares = await page.evaluate(() =>
        (window.__kongbao?.canvases['explore']?.view.scene.graph.mapNodes((_, { node }) => node) ?? []).flatMap(({ label, properties }) =>
          label === 'Store' && typeof properties['emptyScore'] === 'number' ? [properties['emptyScore']] : [],
        ),
      )
      const bound = shares.toSorted((a, b) => a - b)[Math.floor(shares.length / 2)] ?? 0
      await page.getByRole('button', { name: 'Values…' }).click()
      await page
        .getByRole('combobox', { name: 'Property' })
        .or(page.getByRole('textbox', { name: 'Property' }))
        .first()
        .click()
      await page.getByRole('option', { name: 'Empty share' }).click()
      await page.getByRole('textbox', { name: 'From', exact: true }).fill(String(bound))
      await stage.shot(page, 'filter-values')
      await page.getByRole('button', { name: 'Apply' }).click()
      expect(await left(nodes.length - shares.filter((share) => share < bound).length)).toBe(true)
      await page.getByRole('button', { name: /^Drop: Store/ }).click()
      expect(await left(nodes.length)).toBe(true)

      const store = nodes.find(({ label }) => label === 'Store')?.id ?? ''
      await canvas.click(store)
      const lines = await canvas.lines()
      const near = new Set([store, ...lines.filter(({ from, to }) => from === store || to === store).flatMap(({ from, to }) => [from, to])])
      await page.getByRole('button', { name: 'Around selected' }).click()
      expect(await left(near.size)).toBe(true)
      await page.getByRole('button', { name: 'Drop all' }).click()

      await page.getByRole('button', { name: 'k-core' }).click()
      await page.getByRole('textbox', { name: 'k of the core' }).fill('4')
      expect(await comesAbout(async () => (await said(page)) < nodes.length)).toBe(true)
      const inner = await canvas.nodes()
      const ties = await canvas.lines()
      for (const { id } of inner) {
        const others = ties.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []))
        expect(new Set(others).size).toBeGreaterThanOrEqual(4)
      }
      await stage.shot(page, 'filter-core')

      // A filter that leaves nothing is no empty canvas.
      await page.getByRole('textbox', { name: 'k of the core' }).fill('20')
      await page.getByText(/The filters leave nothing/).waitFor()
      await page.getByRole('button', { name: 'Drop all' }).first().click()
      expect(await left(nodes.length)).toBe(true)
    })
  })
}

/** How many nodes the filter line says are left. */
async function said(page: Page): Promise<number> {
  const text = await page
    .getByText(/^[\d,]+ of [\d,]+ nodes, /)
    .first()
    .innerText()
  return Number(text.split(' ')[0]?.replaceAll(',', ''))
}
