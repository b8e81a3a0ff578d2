import type { Page } from 'playwright-core'

/** Types into the search field of the explore page and puts the hit on the canvas. */
export async function putOnCanvas(page: Page, text: string, id: string): Promise<void> {
  await page.getByRole('main').getByRole('textbox', { name: 'Search' }).fill(text)
  await page.locator(`main [data-hit="${id}"]`).click()
}
