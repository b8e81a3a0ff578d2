import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { Canvas } from '../canvas.ts'
import { LONG, type Stage } from '../stage.ts'

async function firstRing(stage: Stage): Promise<{ page: Page; canvas: Canvas }> {
  const page = await stage.visitCase('rings')
  await page.getByRole('row').nth(1).click()
  await page.waitForURL('**/rings/*')
  const canvas = new Canvas(page, 'ring')
  await canvas.drawn()
  return { page, canvas }
}

export function ringPage(stage: Stage): void {
  describe('row 16', () => {
    test('row 16: looser, the slider previews who would join and from which rings; shown on the canvas it is one step, and undone at once', async () => {
      const { page, canvas } = await firstRing(stage)
      const before = (await canvas.nodes()).length
      const bar = page.getByRole('group', { name: 'Strict to loose' })
      await bar.getByRole('slider').press('End')
      const said = bar.getByRole('status')
      await said.getByText(/\+\d+ stores/).waitFor()
      expect(await said.innerText()).toMatch(/from #\d{3} \d+/)
      const joins = Number((await said.innerText()).match(/\+(\d+)/)?.[1])
      expect((await canvas.nodes()).length).toBe(before)
      await stage.shot(page, 'ring-looser')
      await bar.getByRole('button', { name: 'who' }).click()
      const who = page.getByText(/Clustered from all [\d,]+ links/)
      await who.waitFor()
      await page.keyboard.press('Escape')
      await bar.getByRole('button', { name: 'Show on the canvas' }).click()
      await expect.poll(async () => (await canvas.nodes()).length, { timeout: LONG }).toBe(before + Math.min(24, joins))
      await page
        .getByRole('navigation', { name: 'Members' })
        .getByTitle(/joins at γ/)
        .first()
        .waitFor()
      await stage.shot(page, 'ring-looser-shown')
      await page.getByRole('button', { name: 'Undo: strictness' }).click()
      await expect.poll(async () => (await canvas.nodes()).length, { timeout: LONG }).toBe(before)
    })

    test('row 16: a day of the calendar opens its rows; a window of days takes what is outside off the canvas', async () => {
      const { page, canvas } = await firstRing(stage)
      const day = page.getByRole('gridcell', { name: /Bought [1-9]/ }).first()
      const bought = Number((await day.getAttribute('aria-label'))?.match(/Bought ([\d,]+)/)?.[1]?.replaceAll(',', ''))
      await day.click()
      const drawer = page.getByRole('dialog')
      await drawer.getByRole('article').first().waitFor()
      expect(
        await drawer
          .getByText(/of [\d,]+/)
          .first()
          .innerText(),
      ).toContain(bought.toLocaleString('en'))
      await drawer.getByRole('button', { name: 'Close' }).click()
      await drawer.waitFor({ state: 'hidden' })

      const all = (await canvas.relations()).length
      const lanes = page.getByRole('img', { name: /^Numbers bought/ })
      await lanes.focus()
      await lanes.press('ArrowRight')
      await lanes.press('Shift+ArrowRight')
      const head = page.getByText(/^window \d{4}-\d{2}-\d{2} – /)
      await head.waitFor()
      const [shown = 0, of = 0] = [...(await head.innerText()).matchAll(/([\d,]+) of ([\d,]+) relations/g)].flatMap((match) => [
        Number(match[1]),
        Number(match[2]),
      ])
      expect([shown < of, of]).toEqual([true, all])
      await stage.shot(page, 'ring-window')
      await page.getByRole('button', { name: 'Clear the window' }).click()
      await head.waitFor({ state: 'hidden' })
    })

    test('row 16: the links of a selected store carry their scores; a double click goes down to the store, Alt and the up arrow go up again', async () => {
      const { page, canvas } = await firstRing(stage)
      const store = (await canvas.nodes()).find((node) => node.label === 'Store')
      await page.mouse.dblclick(store?.x ?? 0, store?.y ?? 0)
      await page.waitForURL(/node=Store/)
      const crumbs = page.getByRole('navigation', { name: 'Where you are' })
      await crumbs.getByText(store?.name ?? '').waitFor()
      await page.getByRole('complementary', { name: 'Details' }).getByText('Why in this ring').waitFor()
      await stage.shot(page, 'ring-store')
      await page.keyboard.press('Alt+ArrowUp')
      await crumbs
        .locator('[aria-current=page]')
        .getByText(/^#\d{3}$/)
        .waitFor()
      await page.keyboard.press('Alt+ArrowUp')
      await page.waitForURL('**/overview?ring=*')
      expect(new URL(page.url()).searchParams.get('node')).toBeNull()
    })
  })
}
