import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Canvas } from '../canvas.ts'
import { putOnCanvas } from '../putOnCanvas.ts'
import { LONG, type Stage } from '../stage.ts'

export function rows(stage: Stage): void {
  describe('row 12', () => {
    test('row 12: five clicks lead from the overview of the case to the source row in its file', async () => {
      const page = await stage.visitCase('overview')
      await page.evaluate(() => {
        const { dataset } = document.documentElement
        window.addEventListener('click', () => (dataset['clicks'] = String(Number(dataset['clicks'] ?? 0) + 1)), true)
      })
      // 1: a ring, 2: its page, 3: one of its stores and why it belongs with another, 4: a term of the two, 5: the line in its file.
      await page.getByRole('option').nth(1).click()
      await page.getByRole('complementary').getByText('Open the ring').click()
      const canvas = new Canvas(page, 'ring')
      const store = (await canvas.drawn()).find((node) => node.label === 'Store')
      await canvas.click(store?.id ?? '')
      const why = page.getByRole('complementary').filter({ hasText: 'Why' })
      await why.locator('[class*=pair] .kb-figure').first().click()
      const row = page.getByRole('dialog').getByRole('article').first()
      const [, file = '', line = ''] = /(\S+\.csv)\s+line ([\d,]+)/.exec(await row.innerText()) ?? []
      await row.getByRole('button').first().click()
      await row.locator('pre').waitFor()
      // The very line of the file, and each row is about what the term says.
      const lines = (await readFile(join(stage.workbench.files, file), 'utf8')).split('\n')
      expect(await row.locator('pre').innerText()).toContain(lines[Number(line.replaceAll(',', '')) - 1]?.trim())
      const value = /\d{6,}/.exec(await page.getByRole('dialog').innerText())?.[0]
      for (const one of await page.getByRole('dialog').getByRole('article').allInnerTexts()) expect(one).toContain(value)
      await stage.shot(page, 'five-clicks')
      expect(await page.locator('html').getAttribute('data-clicks')).toBe('5')
    })

    test('row 12: the panel says properties, then rows, then relations, then reasons; a relation leads to its rows too', async () => {
      const { waybill, site } = stage.workbench.story
      const number = waybill.slice(waybill.indexOf(':') + 1)
      const page = await stage.visitCase('explore')
      const canvas = new Canvas(page, 'explore')
      await putOnCanvas(page, number, `Waybill/${waybill}`)
      await putOnCanvas(page, `site:${site}`, `VendorSite/${site}`)
      await canvas.click(`Waybill/${waybill}`)
      const panel = page.locator(`[data-panel="Waybill/${waybill}"]`)
      await panel.getByRole('region', { name: 'Relations' }).waitFor()
      const order = async () => panel.getByRole('region').evaluateAll((sections) => sections.map((one) => one.getAttribute('aria-label')))
      await expect.poll(async () => (await order()).slice(0, 3), { timeout: LONG }).toEqual(['Properties', 'Source rows', 'Relations'])
      const source = panel.getByRole('region', { name: 'Source rows' })
      await source
        .getByRole('button', { name: /waybills/ })
        .first()
        .click()
      await source.locator('pre', { hasText: number }).waitFor()

      const line = (await canvas.lines()).find((one) => one.type === 'SOLD' || one.type === 'STOCKED')
      await page.mouse.click(line?.x ?? 0, line?.y ?? 0)
      // Parallel relations are one line: both ends are selected, and each relation is offered.
      const offered = page.getByRole('region', { name: 'Known relations' }).getByRole('button').first()
      if ((line?.relations ?? 1) > 1) await offered.click()
      const relation = page.locator('[data-panel]').filter({ hasText: site })
      await relation.getByRole('region', { name: 'Source rows' }).getByRole('button').first().click()
      await relation.locator('pre', { hasText: number }).waitFor()
      await stage.shot(page, 'relation-rows')
    })
  })
}
