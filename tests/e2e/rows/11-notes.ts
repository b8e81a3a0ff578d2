import { describe, expect, test } from 'vitest'
import { actAs } from '../actAs.ts'
import { Canvas } from '../canvas.ts'
import { firstRow } from '../firstRow.ts'
import { ringOnCanvas } from '../ringOnCanvas.ts'
import type { Stage } from '../stage.ts'
import { comesAbout } from '../until.ts'

export function notes(stage: Stage): void {
  describe('row 11', () => {
    test('row 11: a tag and a note on a node show on the canvas with author and time, are changed, and every version stays', async () => {
      const { page } = await ringOnCanvas(stage)
      await actAs(page, 'Chen notes')
      const canvas = new Canvas(page, 'explore')
      const id = (await canvas.drawn()).find(({ label }) => label === 'Store')?.id ?? ''
      await canvas.click(id, 'right')
      await page.getByRole('menuitem', { name: 'Note or tag…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: 'Suspect' }).click()
      await dialog.getByRole('textbox', { name: 'Note' }).fill('3,000 orders on the first day')
      await dialog.getByRole('button', { name: 'Write note' }).click()
      const note = dialog.locator('[data-note]').filter({ hasText: '3,000 orders' })
      await note.getByText('Chen notes').waitFor()
      const marks = async () => page.evaluate((node) => window.__kongbao?.canvases['explore']?.view.texts.marks(node) ?? null, id)
      expect(await comesAbout(async () => (await marks())?.tags.includes('suspect') === true)).toBe(true)
      await note.getByRole('button', { name: 'Edit' }).click()
      await dialog.locator('[data-note]').getByRole('button', { name: 'Cleared' }).click()
      await dialog.locator('[data-note]').getByRole('button', { name: 'Save' }).click()
      await note.getByRole('button', { name: '2 versions' }).click()
      await note.getByText('Suspect · 3,000 orders on the first day').waitFor()
      await page.keyboard.press('Escape')
      await canvas.nodes()
      await stage.shot(page, 'notes-canvas')

      await page.goto(`${stage.workbench.address()}/cases/sample/notes`)
      const listed = page.locator('[data-note]').filter({ hasText: '3,000 orders' })
      await page.getByText(/^Cleared \d/).click()
      await listed.getByRole('button', { name: 'Take off' }).click()
      await listed.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
      await listed.waitFor()
      await stage.shot(page, 'notes-list')
    })

    test('row 11: a note on a ring stands on its page', async () => {
      const [ring = ''] = await firstRow(stage, 'MATCH (r:Ring) RETURN r.key ORDER BY r.key LIMIT 1')
      const page = await stage.visitCase(`rings/${ring}`)
      const section = page.locator('[data-notes^="Ring/"]')
      await section.getByRole('textbox', { name: 'Note' }).fill('Ask the platform first')
      await section.getByRole('button', { name: 'Write note' }).click()
      await section.locator('[data-note]').getByText('Ask the platform first').waitFor()
      expect(await section.getByText('No notes yet').count()).toBe(0)
    })
  })
}
