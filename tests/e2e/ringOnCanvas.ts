import type { Page } from 'playwright-core'
import { Canvas, type CanvasNode } from './canvas.ts'
import type { Stage, Visit } from './stage.ts'

/** The explore page with the strongest ring on it. */
export async function ringOnCanvas(stage: Stage, visit?: Visit): Promise<{ page: Page; canvas: Canvas; nodes: CanvasNode[] }> {
  const page = await stage.visitCase('explore', visit)
  await page
    .getByRole('button', { name: /^#\d+ / })
    .first()
    .click()
  const canvas = new Canvas(page, 'explore')
  return { page, canvas, nodes: await canvas.drawn() }
}
