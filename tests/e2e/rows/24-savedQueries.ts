import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Canvas } from '../canvas.ts'
import { runCypher, writeCypher } from '../cypherEditor.ts'
import { putOnCanvas } from '../putOnCanvas.ts'
import { LONG, type Stage } from '../stage.ts'

export function savedQueries(stage: Stage): void {
  describe('row 24', () => {
    test('row 24: a query is searched, saved with a tag, shared by a link, and comes back from its file with conflicts named', async () => {
      const page = await stage.visitCase('cypher')
      await page.getByRole('textbox', { name: /Name, description/ }).fill('withdrawal R1')
      await page.locator('[data-query]').first().waitFor()
      expect(await page.locator('[data-query]').count()).toBeLessThan(34)
      await page.getByRole('textbox', { name: /Name, description/ }).fill('')
      await writeCypher(page, 'MATCH (s:Store) WHERE s.key = $store RETURN s LIMIT 5')
      await page.getByRole('button', { name: 'Save as mine' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill('One store')
      await dialog.getByRole('combobox', { name: 'Type of $store' }).selectOption('store')
      await dialog.getByRole('textbox', { name: 'Your name' }).fill('Chen')
      await dialog.getByRole('button', { name: 'Save', exact: true }).click()
      const own = page.locator('[data-query^="own-"]').filter({ hasText: 'One store' })
      await own.waitFor()
      await page.getByRole('button', { name: 'Share', exact: true }).click()
      await own.getByText('mine, shared').waitFor()
      await page.getByText('$store · store').waitFor()

      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export', exact: true }).click()])
      const file = join(stage.workbench.caseFolder, 'queries.json')
      await writeFile(file, (await readFile(await download.path(), 'utf8')).replaceAll('LIMIT 5', 'LIMIT 6'))
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      await page.locator('input[type="file"]').setInputFiles(file)
      await page.getByRole('list', { name: 'Conflicts' }).getByText('One store').first().waitFor()
      await stage.shot(page, 'cypher-import')
      await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click()
      await page.locator('[data-query^="own-"]').filter({ hasText: 'One store (2)' }).waitFor()
    })

    test('row 24: a saved query runs on the selection from the right-click menu and keeps what is on the canvas; the panel of a node shows its Cypher', async () => {
      const { store } = stage.workbench.story
      const page = await stage.visitCase('explore')
      await putOnCanvas(page, store.slice(store.indexOf(':') + 1), `Store/${store}`)
      const canvas = new Canvas(page, 'explore')
      await canvas.click(`Store/${store}`, 'right')
      await page.getByRole('menuitem', { name: 'Run a saved query…' }).click()
      const dialog = page.getByRole('dialog')
      expect(await dialog.locator('[data-query="members"]').count()).toBe(0)
      await dialog.locator('[data-query="neighbours"]').getByRole('button', { name: 'Add to canvas' }).click()
      await expect.poll(async () => (await canvas.nodes()).length, { timeout: LONG }).toBeGreaterThan(3)
      expect(await canvas.has(`Store/${store}`)).toBe(true)
      await canvas.click(`Store/${store}`)
      await page.getByRole('link', { name: 'Show the Cypher' }).first().click()
      await page.getByRole('textbox', { name: 'Cypher editor' }).getByText('n.key = $key').waitFor()
      expect(await runCypher(page)).toBeGreaterThan(3)
    })

    test('row 24: panels show their Cypher with the parameters filled, and it runs', async () => {
      const page = await stage.visitCase('supply?tab=ranges')
      await page.getByRole('link', { name: 'Show the Cypher' }).first().click()
      await page.waitForURL(/cypher\?query=leaked-ranges/)
      expect(await runCypher(page)).toBeGreaterThan(0)
      await page.getByRole('navigation').first().locator('a[href$="/rings"]').click()
      await page.getByText('#001 ·').first().click()
      await page.waitForURL('**/rings/*')
      const why = page.locator('section').filter({ hasText: 'Why these belong together' })
      await why.getByRole('link', { name: 'Show the Cypher' }).first().click()
      await page.waitForURL(/cypher\?query=ties-inside/)
      expect(await runCypher(page)).toBeGreaterThan(0)
    })
  })
}
