import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { EVERY_PAGE, settled } from '../everyPage.ts'
import { Told } from '../languages.ts'
import { LONG, type Stage } from '../stage.ts'
import { CASE_ID } from '../workbench.ts'

const VISITS = [
  { language: 'en', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
] as const

/** Every page in both languages and both themes: one language at a time (row 29), and nothing serious for axe (row 31). */
export function everyPage(stage: Stage): void {
  test.each(VISITS)('row 31: every page speaks one language in $language and $theme (row 29), and axe finds nothing serious', async (visit) => {
    const told = new Told(visit.language)
    const page = await stage.visitCase('overview', { ...visit, listen: (one) => told.listen(one) })
    const found: string[] = []
    for (const [name, walk] of Object.entries(EVERY_PAGE)) {
      await page.goto(`${stage.workbench.address()}/cases/${CASE_ID}/${walk.place}`)
      await settled(page, walk)
      await stage.shot(page, `${name}-${visit.language}-${visit.theme}`)
      for (const fault of [...(await told.strangers(page)), ...(await serious(page))]) found.push(`${name}: ${fault}`)
    }
    expect(found).toEqual([])
  })

  test('row 31: at 200 % no page scrolls sideways, and what is folded away is unfolded by keyboard', async () => {
    const wide: string[] = []
    const page = await stage.visitCase('overview', { size: { width: 800, height: 500 } })
    for (const [name, walk] of Object.entries(EVERY_PAGE)) {
      if (name !== walk.place) continue
      await page.goto(`${stage.workbench.address()}/cases/${CASE_ID}/${walk.place}`)
      await settled(page, {})
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 800) wide.push(`${name}: ${width}`)
    }
    expect(wide).toEqual([])
    await page.goto(`${stage.workbench.address()}/cases/${CASE_ID}/data`)
    const fold = page.getByRole('button', { name: 'Show Rejected rows' })
    await fold.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('complementary', { name: 'Rejected' }).waitFor()
    await stage.shot(page, 'data-200-percent')
  })

  test('row 31: panes fold and are widened by arrows, and are found so again', async () => {
    const page = await stage.visitCase('overview')
    const pane = page.locator('[data-pane="overview"][data-side="right"]')
    const edge = pane.getByRole('separator', { name: 'Width of Selected ring' })
    const before = Number(await edge.getAttribute('aria-valuenow'))
    await edge.focus()
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft')
    await expect.poll(async () => Number(await edge.getAttribute('aria-valuenow')), { timeout: LONG }).toBe(before + 64)
    await page.getByRole('button', { name: 'Fold Rings' }).click()
    await page.getByRole('listbox', { name: 'Suspected rings' }).waitFor({ state: 'hidden' })
    await page.reload()
    await expect.poll(async () => Number(await edge.getAttribute('aria-valuenow')), { timeout: LONG }).toBe(before + 64)
    await page.getByRole('button', { name: 'Show Rings' }).click()
    await page.getByRole('listbox', { name: 'Suspected rings' }).waitFor()
  })

  test('row 31: below 1366 pixels the right pane lies over the middle and opens for what is chosen', async () => {
    const page = await stage.visitCase('supply', { size: { width: 1280, height: 800 } })
    const pane = page.locator('[data-pane="supply"]')
    await page.getByRole('complementary', { name: 'Operator details' }).waitFor()
    expect(await pane.getAttribute('data-overlays')).toBe('true')
    await page.getByRole('button', { name: 'Fold Operator' }).click()
    await page.getByRole('complementary', { name: 'Operator details' }).waitFor({ state: 'hidden' })
    await page.getByRole('table', { name: 'Operators' }).getByRole('row').nth(2).getByRole('button').click()
    await page.getByRole('complementary', { name: 'Operator details' }).waitFor()
  })
}

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe holds for serious or critical, each with where. */
async function serious(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'))
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })')
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${(failureSummary ?? '').split('\n').slice(1, 2).join('').trim()}`),
    )
}
