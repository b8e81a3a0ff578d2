import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Canvas } from './canvas.ts'
import { LONG, type Stage } from './stage.ts'
import { comesAbout } from './until.ts'

export function rings(stage: Stage): void {
  describe('rings', () => {
    test('someone who opens the address sees the rings of the sample, and why the strongest is a lead', async () => {
      const page = await stage.visit('/')
      await page.waitForURL('**/cases/sample/overview')
      const list = page.getByRole('listbox', { name: 'Suspected rings' })
      await list.getByRole('option').first().waitFor()
      const selected = page.getByRole('complementary', { name: 'Selected ring' })
      await selected.getByText('Why it is a lead').waitFor()
      await page.keyboard.press('Tab')
      await list.focus()
      await page.keyboard.press('ArrowDown')
      await expect
        .poll(async () => list.getByRole('option', { selected: true }).getAttribute('id'), { timeout: LONG })
        .toBe(await list.getByRole('option').nth(1).getAttribute('id'))
      await stage.shot(page, 'overview')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/cases/sample/rings/*')
      await page.getByText('Why these belong together').waitFor()
    })

    test('the ring of the story is found by a store, and a reason leads down to the very line in its file', async () => {
      const { story, files } = stage.workbench
      const page = await stage.visitCase('rings')
      await page.getByRole('row').nth(1).waitFor()
      await page.getByRole('textbox', { name: 'Number, name, store' }).fill(story.ringStores[0] ?? '')
      await expect.poll(async () => page.getByRole('row').count(), { timeout: LONG }).toBe(2)
      await page.getByRole('row').nth(1).click()
      await page.waitForURL('**/cases/sample/rings/*')
      const details = page.getByRole('complementary', { name: 'Details' })
      await details.getByText('Suspected code merchant').or(details.getByText('Code merchant')).first().waitFor()
      const reasons = details.getByRole('listitem').locator('.kb-figure')
      await reasons.first().waitFor()
      expect(await reasons.count()).toBeGreaterThan(3)
      await reasons.first().click()
      const drawer = page.getByRole('dialog')
      const row = drawer.getByRole('article').first()
      await row.getByRole('button', { name: 'Show the line' }).click()
      const raw = row.locator('pre')
      await raw.waitFor()
      const file = await row.locator('b').first().innerText()
      const line = Number((await row.getByText(/^line [\d,]+$/).innerText()).replaceAll(/\D/g, ''))
      const lines = (await readFile(join(files, file), 'utf8')).split(/\r?\n/)
      const shown = await raw.innerText()
      expect(lines[line - 1]).not.toBe('')
      expect(shown).toContain(lines[line - 1])
      expect(shown).toContain(lines[0])
      await stage.shot(page, 'ring-source-line')
    })

    test('a reason opens store by store down to rows, the weakest link lights one of its sides, and any two stores are compared', async () => {
      const page = await stage.visitCase('rings')
      await page.getByRole('columnheader', { name: 'Stability' }).waitFor()
      await page.getByRole('row').nth(1).click()
      const details = page.getByRole('complementary', { name: 'Details' })
      await page.locator('header').getByText('Stability').waitFor()
      await details.getByTitle('Open store by store').first().click()
      const stores = details.getByRole('list', { name: /^The figures of \d+ stores$/ })
      await stores.locator('.kb-figure').first().click()
      const drawer = page.getByRole('dialog')
      await drawer.getByRole('article').first().waitFor()
      await drawer.getByRole('button', { name: 'Close' }).click()
      await drawer.waitFor({ state: 'hidden' })

      await details.getByRole('button', { name: 'Show where it would come apart first' }).click()
      const side = details.getByRole('button', { name: /^Other side/ })
      await side.click()
      expect(await side.getAttribute('aria-pressed')).toBe('true')
      const canvas = new Canvas(page, 'ring')
      await canvas.drawn()
      const size = Number((await side.innerText()).match(/(\d+) stores?$/)?.[1])
      await expect.poll(async () => (await canvas.selected()).filter((id) => id.startsWith('Store/')).length, { timeout: LONG }).toBe(size)

      await page.getByRole('navigation', { name: 'Members' }).locator('button[title]').first().click()
      await details.getByPlaceholder('Compare with another store of the ring').click()
      await page.getByRole('option').first().click()
      await details
        .getByText(/↔|No link/)
        .first()
        .waitFor()
      await stage.shot(page, 'ring-explained')
    })

    test('every node of a ring answers to a click on its own pixels', async () => {
      const page = await stage.visitCase('rings')
      await page.getByRole('row').nth(1).click()
      const canvas = new Canvas(page, 'ring')
      const nodes = await canvas.drawn()
      expect(nodes.length).toBeGreaterThan(10)
      await stage.shot(page, 'ring')
      const missed: string[] = []
      for (const { id, x, y } of nodes) {
        await page.mouse.click(x, y)
        const picked = await comesAbout(async () => (await canvas.selected()).join(' ') === id, 3_000)
        if (!picked) missed.push(`${id} at ${x}, ${y}: ${(await canvas.selected()).join(' ')}`)
      }
      expect(missed).toEqual([])
      await stage.shot(page, 'ring-node')
    })
  })
}
