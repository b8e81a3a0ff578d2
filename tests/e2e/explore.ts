import { describe, expect, test } from 'vitest'
import { Canvas } from './canvas.ts'
import type { Stage } from './stage.ts'

export function explore(stage: Stage): void {
  describe('explore', () => {
    test('an empty canvas offers the strongest rings and a store to begin with', async () => {
      const page = await stage.visitCase('explore')
      await page.getByText('The canvas is empty').first().waitFor()
      await stage.shot(page, 'explore-empty')
      await page
        .getByRole('button', { name: /^#\d+ .* stores/ })
        .first()
        .click()
      const canvas = new Canvas(page, 'explore')
      expect((await canvas.drawn()).length).toBeGreaterThan(10)
      await stage.shot(page, 'explore-ring')
    })
  })
}
