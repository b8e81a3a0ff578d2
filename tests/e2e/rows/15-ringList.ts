import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { listRings } from '../../../server/contract/rings.ts'
import { LONG, type Stage } from '../stage.ts'

const column = async (page: Page, place: number): Promise<number[]> =>
  page.getByRole('row').evaluateAll((rows, at) => rows.slice(1).map((row) => Number((row.children[at]?.textContent ?? '').replaceAll(',', ''))), place)
/** Places of the cells after the box, the ring, its hypothesis and its status. */
const [STORES, IN] = [5, 6]

/** With as many rings as the list says, the last is one key away, and only the rows in view are drawn. */
async function hundredThousand(page: Page): Promise<void> {
  const ALL = 100_000
  await page.route(/\/cases\/sample\/rings\?/, async (route) => {
    const asked = new URL(route.request().url()).searchParams
    const [offset, limit] = [Number(asked.get('offset')), Number(asked.get('limit'))]
    const { rings, ...reply } = listRings.reply.parse(await (await route.fetch({ url: route.request().url().replace(`offset=${offset}`, 'offset=0') })).json())
    const many = Array.from({ length: Math.min(limit, ALL - offset) }, (_, at) => ({
      ...rings[at % rings.length],
      ringId: `r${offset + at}`,
      ringNo: offset + at + 1,
    }))
    await route.fulfill({ json: { ...reply, total: ALL, rings: many } })
  })
  await page.reload()
  await page.getByText('#001 ·').waitFor()
  await page.getByRole('table').focus()
  await page.keyboard.press('End')
  await page.getByText(/^#100000 ·/).waitFor()
  expect(await page.getByRole('row').count()).toBeLessThan(120)
}

export function ringList(stage: Stage): void {
  describe('row 15', () => {
    test('row 15: the ring list sorts by a head and back, and narrows to a range of money and a status; the address keeps it', async () => {
      const page = await stage.visitCase('rings')
      await page.getByRole('row').nth(1).waitFor()
      const all = (await column(page, STORES)).length
      await page.getByRole('columnheader', { name: 'Stores' }).getByRole('button').click()
      await expect.poll(async () => column(page, STORES), { timeout: LONG }).toEqual((await column(page, STORES)).toSorted((a, b) => b - a))
      await page.getByRole('columnheader', { name: 'Stores' }).getByRole('button').click()
      await page.locator('[role=columnheader][aria-sort=ascending]').waitFor()
      await expect
        .poll(async () => (await column(page, STORES)).slice(0, 2), { timeout: LONG })
        .toEqual((await column(page, STORES)).toSorted((a, b) => a - b).slice(0, 2))
      await page.getByRole('textbox', { name: 'Money in from, ¥ M' }).fill('0.3')
      await expect.poll(async () => (await column(page, IN)).every((millions) => millions >= 0.29), { timeout: LONG }).toBe(true)
      const kept = (await column(page, IN)).length
      expect([kept > 0, kept < all]).toEqual([true, true])
      await page.getByRole('combobox', { name: 'Filter by status' }).click()
      await page.getByRole('option', { name: /^lead \d+$/ }).click()
      await page.waitForURL(/status=lead/)
      await page.reload()
      await expect.poll(async () => (await column(page, IN)).length, { timeout: LONG }).toBe(kept)
      await page.getByRole('combobox', { name: 'Filter by status' }).click()
      await page.getByRole('option', { name: /^rejected \d+$/ }).click()
      await page.getByText('No ring matches').waitFor()
      await page.getByRole('button', { name: 'Clear the filters' }).click()
      await expect.poll(async () => (await column(page, IN)).length, { timeout: LONG }).toBe(all)
      await hundredThousand(page)
    })

    test('row 15: two rings that are checked stand side by side: figures, what both have with its rows, links, days', async () => {
      const page = await stage.visitCase('rings')
      for (const place of [1, 2]) await page.getByRole('row').nth(place).getByRole('checkbox').check()
      await page.getByRole('button', { name: 'Compare (2 of 2)' }).click()
      await page.waitForURL('**/rings/compare?a=*&b=*')
      await page.getByRole('heading', { name: 'What both have' }).waitFor()
      const figures = page.locator('table')
      expect(await figures.getByRole('link').count()).toBe(2)
      expect(await figures.getByRole('row').count()).toBeGreaterThan(12)
      for (const kind of ['Vendor site', 'Account', 'Identifier']) await page.getByText(kind, { exact: false }).first().waitFor()
      await page.getByRole('heading', { name: 'Links between their stores' }).waitFor()
      await stage.shot(page, 'rings-compared')
    })
  })
}
