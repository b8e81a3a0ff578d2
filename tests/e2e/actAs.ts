import type { Page } from 'playwright-core'

/** Gives the browser of this page a name, under which everything is written from now on. */
export async function actAs(page: Page, name: string): Promise<void> {
  await page.evaluate((value) => localStorage.setItem('kongbao.user', value), name)
  await page.reload()
}
