import { describe, expect, test } from 'vitest'
import { LONG, type Stage } from '../stage.ts'

export function path(stage: Stage): void {
  describe('row 33', () => {
    test("row 33: one complaint's number leads over courier and site to the operator and his rings; the overview resumes where it was left", async () => {
      const { waybill, site } = stage.workbench.story
      const page = await stage.visitCase('path')
      await page.getByLabel('Order or waybill numbers').fill(waybill.slice(waybill.indexOf(':') + 1))
      const run = async (step: string) => {
        await page.getByRole('button', { name: /^Ask/ }).click()
        await page.locator(`[data-result="${step}"]`).waitFor()
      }
      const done = async () => page.getByRole('button', { name: 'Done, next step' }).click()
      await run('complaint')
      const note = page.getByRole('textbox', { name: 'Note of this step' })
      await note.fill('Mr Lin got no phone')
      // Closing a tab loses nothing (row 30).
      await page.reload()
      await expect.poll(async () => note.inputValue(), { timeout: LONG }).toBe('Mr Lin got no phone')
      await done()
      await page.getByText('What does the courier say about this number?').waitFor()
      expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('kongbao.text.')))).toEqual([])
      await run('courier')
      await page.getByText('1 of 1 records look like an empty parcel').first().waitFor()
      await done()
      await page.getByText('Which site sold this number?').waitFor()
      await run('site')
      await page.getByText(`Sold by ${site}`).first().waitFor()
      await done()
      await page.getByText('Who runs the site, and what else did he sell?').waitFor()
      await run('operator')
      await stage.shot(page, 'path-operator')
      await done()
      await page.getByText('Which rings did these numbers serve?').waitFor()

      await page.goto(`${stage.workbench.address()}/cases/sample/overview`)
      const strip = page.getByRole('navigation', { name: 'Path of the case' })
      await strip.getByText('8 steps · 4 done').waitFor()
      await stage.shot(page, 'path-strip')
      await strip.getByRole('link', { name: 'Resume step 5' }).click()
      await run('rings')
      expect(await page.locator('[data-result="rings"]').getByRole('row').count()).toBeGreaterThan(1)
      await page
        .getByRole('link', { name: /^Complaint|Complaint/ })
        .first()
        .click()
      await expect.poll(async () => note.inputValue(), { timeout: LONG }).toBe('Mr Lin got no phone')
    })
  })
}
