import type { Page } from 'playwright-core'

/** Puts a text into the editor in place of what it holds. */
export async function writeCypher(page: Page, cypher: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: 'Cypher editor' })
  await editor.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(cypher)
}

/** The button of the form; why a run gave nothing has one of its own. */
export async function pressRun(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Run(?! again)/ }).click()
}

/** Runs what the editor holds; how many rows are shown. */
export async function runCypher(page: Page): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST' && /\/(queries|cypher)/.test(new URL(response.url()).pathname))
  await pressRun(page)
  await answered
  const status = page.locator('[data-result="status"] b')
  await status.waitFor()
  return Number(/[\d,]+/.exec(await status.innerText())?.[0].replaceAll(',', ''))
}

export async function askCypher(page: Page, cypher: string): Promise<number> {
  await writeCypher(page, cypher)
  return runCypher(page)
}
