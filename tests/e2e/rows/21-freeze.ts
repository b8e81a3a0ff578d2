import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { actAs } from '../actAs.ts'
import { runCypher, writeCypher } from '../cypherEditor.ts'
import { Canvas } from '../canvas.ts'
import { ringOnCanvas } from '../ringOnCanvas.ts'
import type { Stage } from '../stage.ts'

export function freeze(stage: Stage): void {
  describe('row 21', () => {
    test('row 21: an account is proposed, approved only by another person, sent, answered with a last day, and exported for a bank', async () => {
      const { page } = await ringOnCanvas(stage)
      await actAs(page, 'Chen freeze')
      const canvas = new Canvas(page, 'explore')
      const node = (await canvas.drawn()).find(({ label }) => label === 'Account')
      const account = node?.id.slice('Account/'.length) ?? ''
      await canvas.click(`Account/${account}`, 'right')
      await page.getByRole('menuitem', { name: 'Propose for freezing…' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText('High').click()
      await dialog.getByLabel('Reason').fill('Withdrawals of the ring end here')
      await dialog.getByRole('button', { name: 'Propose', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })

      await page.goto(`${stage.workbench.address()}/cases/sample/freeze`)
      const panel = page.locator(`[data-freeze="Account/${account}"]`)
      await panel.getByText('not computable').first().waitFor()
      await panel.getByRole('button', { name: 'Approve…' }).click()
      await dialog.getByLabel('Name of the second person').fill('chen FREEZE')
      await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
      await dialog.getByText(/This needs a second person: Chen freeze/).waitFor()
      await stage.shot(page, 'freeze-second-person')
      await dialog.getByLabel('Name of the second person').fill('Wang second')
      await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })

      await page.getByRole('button', { name: 'Export' }).first().click()
      await dialog.getByText('CSV').first().click()
      await dialog.getByRole('button', { name: 'Write the file' }).click()
      const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('link', { name: 'Download' }).click()])
      const text = await readFile(await download.path(), 'utf8')
      expect(text).toContain(account)
      expect(text).toContain('Wang second')
      await page.keyboard.press('Escape')

      await panel.getByRole('button', { name: 'Note as sent…' }).click()
      await dialog.getByLabel('Sent to').fill('Bank of the test')
      await dialog.getByRole('button', { name: 'Note as sent' }).click()
      await panel.getByRole('button', { name: 'Note the answer…' }).click()
      await dialog.getByLabel('Last day of the freeze').fill('2020-10-01')
      await dialog.getByRole('button', { name: 'Note the answer' }).click()
      await panel.getByText('run out').waitFor()
      await stage.shot(page, 'freeze-list')

      await page.goto(`${stage.workbench.address()}/cases/sample/cypher`)
      await writeCypher(page, 'MATCH (s:Store)-[:WITHDREW]->(a:Account) RETURN s, a ORDER BY s.key, a.key LIMIT 5')
      await runCypher(page)
      const result = page.locator('[data-table="result"]')
      await result.getByRole('row').nth(2).getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Propose 2 for freezing…' }).click()
      await dialog.getByLabel('Reason').fill('They came back from a query')
      await dialog.getByRole('button', { name: 'Propose', exact: true }).click()
      await page.getByText(/^\d proposed/).waitFor()
    })
  })
}
