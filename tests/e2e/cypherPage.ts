import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { LONG, type Stage } from './stage.ts'

export function cypherPage(stage: Stage): void {
  describe('Cypher', () => {
    test('a saved query gives rows, and fewer for a stricter parameter', async () => {
      const page = await stage.visitCase('cypher')
      await page.locator('[data-query="shared-withdrawal-accounts"]').click()
      const rows = await run(page)
      expect(rows).toBeGreaterThan(1)
      await page.getByRole('textbox', { name: 'Stores at least' }).fill('6')
      await expect.poll(async () => run(page), { timeout: LONG }).toBeLessThan(rows)
      expect(await page.locator('[data-table="result"]').getByRole('row').count()).toBeGreaterThan(1)
      await stage.shot(page, 'cypher')
    })

    test('a query that writes is refused with the part that writes, and nothing is gone', async () => {
      const page = await stage.visitCase('cypher')
      const before = await ask(page, 'MATCH (ring:Ring) RETURN ring')
      await write(page, 'MATCH (ring:Ring) DETACH DELETE ring RETURN 1')
      await page.getByRole('button', { name: /^Run/ }).click()
      const refusal = page.getByRole('alert').filter({ hasText: 'Refused' })
      await refusal.waitFor()
      expect(await refusal.getAttribute('data-refused')).toMatch(/delete/i)
      await stage.shot(page, 'cypher-refused')
      expect(await ask(page, 'MATCH (ring:Ring) RETURN ring')).toBe(before)
    })
  })
}

async function write(page: Page, cypher: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'Cypher editor' })
  await editor.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(cypher)
}

async function ask(page: Page, cypher: string): Promise<number> {
  await write(page, cypher)
  return run(page)
}

/** Runs what the editor holds; how many rows came back. */
async function run(page: Page): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST' && /\/(queries|cypher)/.test(new URL(response.url()).pathname))
  await page.getByRole('button', { name: /^Run/ }).click()
  await answered
  const status = page.locator('[data-result="status"] b')
  await status.waitFor()
  return Number((await status.innerText()).replaceAll(/\D/g, ''))
}
