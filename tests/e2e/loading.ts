import { describe, expect, test } from 'vitest'
import { LONG, type Stage } from './stage.ts'

const STORES = ['platform,store_id,name,opened_at', 'pinduoduo,1001,甲店,2020-03-01', 'pinduoduo,1002,乙店,2020-02-30', 'pinduoduo,1003,丙店,2020-03-02']

export function loading(stage: Stage): void {
  describe('loading', () => {
    test('a file with one bad row is loaded into a new case: the good rows come in, the bad one is shown with its line, and again adds nothing', async () => {
      const page = await stage.visitCase('data')
      await page
        .getByRole('banner')
        .getByRole('button', { name: /sample/ })
        .click()
      await page.getByRole('menuitem', { name: 'New case' }).click()
      await page.getByRole('textbox', { name: 'Case name' }).fill('三家店')
      await page.getByRole('textbox', { name: 'Case id' }).fill('three-stores')
      await page.getByRole('button', { name: 'Create' }).click()
      await page.waitForURL('**/cases/three-stores/data')
      await page.getByText('No files yet').waitFor()
      const equation = page.getByRole('region', { name: 'Last load' })
      for (const terms of [
        ['Read', '3', '=', 'Loaded', '2', '+', 'Duplicate', '0', '+', 'Rejected', '1', 'Counts balance'],
        ['Read', '3', '=', 'Loaded', '0', '+', 'Duplicate', '2', '+', 'Rejected', '1', 'Counts balance'],
      ]) {
        await page.locator('input[type=file]').setInputFiles({ name: 'stores.csv', mimeType: 'text/csv', buffer: Buffer.from(`${STORES.join('\n')}\n`) })
        await page.getByRole('checkbox', { name: /Then find rings/ }).uncheck()
        await page.getByRole('button', { name: 'Load 1 file' }).click()
        await expect.poll(async () => words(await equation.innerText()), { timeout: LONG }).toContain(words(terms.join(' ')))
        await page.getByRole('region', { name: 'To be loaded' }).waitFor({ state: 'detached' })
      }
      const rejects = page.getByRole('complementary', { name: 'Rejected' })
      await rejects.getByText('first at line 3').waitFor()
      await rejects.getByText('2020-02-30').first().waitFor()
      await stage.shot(page, 'data-rejects')
      await page.goto(`${stage.workbench.address()}/cases/three-stores/explore`)
      await page.getByRole('link', { name: 'Look at the sample case' }).click()
      await page.waitForURL('**/cases/sample/explore')
      await page.getByText('The canvas is empty').first().waitFor()
    })
  })
}

function words(text: string): string {
  return text.split(/\s+/).join(' ')
}
