import { describe, expect, test } from 'vitest'
import { Canvas } from '../canvas.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'

export function table(stage: Stage): void {
  describe('row 13', () => {
    test('row 13: the table lies beside the canvas, sorts, and shares its selection and its filters', async () => {
      const page = await stage.visitCase('explore')
      await page
        .getByRole('button', { name: /^#\d+ .* stores/ })
        .first()
        .click()
      const canvas = new Canvas(page, 'explore')
      const nodes = await canvas.drawn()
      await page.getByRole('button', { name: 'Table', exact: true }).click()
      const grid = page.getByRole('table', { name: 'On the canvas' })
      await grid.waitFor()
      expect(await page.getByRole('application').or(page.locator('canvas')).first().isVisible()).toBe(true)
      const total = async () => Number(await grid.getAttribute('aria-rowcount')) - 1
      expect(await total()).toBe(nodes.length)
      await grid.getByRole('button', { name: /^All neighbours/ }).click()
      const first = grid.getByRole('row').nth(1)
      await first.getByRole('checkbox').check()
      expect(await comesAbout(async () => (await canvas.selected()).length === 1)).toBe(true)
      await stage.shot(page, 'table')
      await page.getByRole('button', { name: 'Export', exact: true }).last().click()
      await page.getByRole('dialog').getByRole('radio', { name: 'CSV' }).waitFor({ state: 'attached' })
      await page.keyboard.press('Escape')
      await page
        .getByRole('button', { name: /^QR code/ })
        .first()
        .click()
      const codes = nodes.filter((node) => node.label === 'QrCode').length
      expect(await comesAbout(async () => (await total()) === nodes.length - codes)).toBe(true)
      const relations = page.getByRole('radiogroup', { name: 'Which table' }).getByText('Relations')
      await relations.click()
      await page.getByRole('table', { name: 'Relations' }).getByRole('row').nth(1).getByRole('button').first().click()
      await page.locator('[data-panel]').first().waitFor()
      expect(await canvas.selected()).toEqual([])
    })
  })
}
