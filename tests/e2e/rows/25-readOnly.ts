import { describe, expect, test } from 'vitest'
import { askCypher, writeCypher } from '../cypherEditor.ts'
import type { Stage } from '../stage.ts'

export function readOnly(stage: Stage): void {
  describe('row 25', () => {
    test('row 25: a query that writes is refused, the part is named and marked in the text, the bar says so, and nothing is gone', async () => {
      const page = await stage.visitCase('cypher')
      const before = await askCypher(page, 'MATCH (ring:Ring) RETURN ring')
      await writeCypher(page, "MATCH (ring:Ring) WHERE ring.name <> 'DELETE' DETACH DELETE ring RETURN 1")
      await page.getByRole('button', { name: /^Run/ }).click()
      const refusal = page.getByRole('alert').filter({ hasText: 'Refused' })
      await refusal.waitFor()
      expect(await refusal.getAttribute('data-refused')).toMatch(/delete/i)
      expect((await page.locator('.cm-refused').allInnerTexts()).join('')).toBe('DETACH DELETE')
      expect(await page.locator('[data-result="pending"]').innerText()).toBe('Refused, not run')
      await stage.shot(page, 'cypher-refused')
      await writeCypher(page, 'MATCH (ring:Ring) RETURN rings')
      await page.getByRole('button', { name: /^Run/ }).click()
      await page.locator('[data-outcome="wrong"]').getByText('rings').waitFor()
      expect(await page.locator('.cm-refused').innerText()).toBe('rings')
      expect(await askCypher(page, 'MATCH (ring:Ring) RETURN ring')).toBe(before)
    })
  })
}
