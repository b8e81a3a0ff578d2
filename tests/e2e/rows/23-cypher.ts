import { describe, expect, test } from 'vitest'
import { Canvas } from '../canvas.ts'
import { runCypher, writeCypher } from '../cypherEditor.ts'
import { LONG, type Stage } from '../stage.ts'

export function cypher(stage: Stage): void {
  describe('row 23', () => {
    test('row 23: a picker searches, a number keeps its bounds, and table and graph share one selection', async () => {
      const { store } = stage.workbench.story
      const page = await stage.visitCase('cypher')
      await page.locator('[data-query="neighbours"]').click()
      const picker = page.getByLabel('Store', { exact: true }).and(page.locator('input'))
      await picker.fill(store.slice(store.indexOf(':') + 1))
      await page
        .getByRole('option', { name: new RegExp(store) })
        .first()
        .click()
      const examples = page.getByRole('textbox', { name: 'Examples of each kind' })
      await examples.fill('99')
      await page.getByRole('button', { name: /^Run/ }).click()
      await page.getByText('Must lie within 1–50').waitFor()
      await examples.fill('2')
      expect(await runCypher(page)).toBeGreaterThan(2)
      const table = page.locator('[data-table="result"]')
      await table.getByRole('row').nth(1).getByRole('button').first().click()
      const canvas = new Canvas(page, 'result')
      await expect.poll(async () => canvas.selected(), { timeout: LONG }).toContain(`Store/${store}`)
      await stage.shot(page, 'cypher')
    })

    test('row 23: labels are completed from the schema, and the answer of too many rows says of how many', async () => {
      const page = await stage.visitCase('cypher')
      await writeCypher(page, '')
      await page.keyboard.type('MATCH (s:Gambl')
      await page.locator('.cm-tooltip-autocomplete').getByText('GamblingSite').waitFor()
      await page.keyboard.press('Escape')
      await writeCypher(page, 'UNWIND range(1, 100000000) AS i RETURN i')
      expect(await runCypher(page)).toBe(1000)
      expect(await page.locator('[data-result="status"]').innerText()).toMatch(/1,000 of at least [\d,]+ rows/)
    })

    test('row 23: a query is cancelled on the server, the draft outlives a reload, and the history brings a run back', async () => {
      const page = await stage.visitCase('cypher')
      const endless = 'UNWIND range(1, 1000000000) AS i WITH i WHERE i % 7 = 8 RETURN i'
      await writeCypher(page, endless)
      await page.getByRole('button', { name: /^Run/ }).click()
      await page.getByText(/^Running…/).waitFor()
      await expect
        .poll(
          async () => {
            const cancel = page.getByRole('button', { name: 'Cancel', exact: true })
            if (await cancel.isEnabled()) await cancel.click()
            return page.locator('[data-outcome="cancelled"]').isVisible()
          },
          { timeout: LONG, interval: 500 },
        )
        .toBe(true)
      await page.reload()
      await page.getByRole('textbox', { name: 'Cypher editor' }).getByText('i % 7 = 8').waitFor()
      await writeCypher(page, 'RETURN 1')
      await page.getByRole('region', { name: 'Last runs' }).getByRole('button').first().click()
      await page.getByRole('textbox', { name: 'Cypher editor' }).getByText('i % 7 = 8').waitFor()
    })
  })
}
