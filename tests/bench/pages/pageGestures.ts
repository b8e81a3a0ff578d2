import type { Page } from 'playwright-core'
import type { Gesture } from '../measureGestures.ts'

const goTo = (place: string, shown: (page: Page) => Promise<unknown>): Gesture['act'] => {
  return async (page) => {
    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place, exact: true })
    await link.click()
    await page.waitForURL(`**${await link.getAttribute('href')}**`)
    // What the page before showed is gone by then.
    await page.waitForTimeout(50)
    await shown(page)
  }
}
const aRow = async (page: Page) => page.locator('[role=row][data-row]:not([aria-busy])').first().waitFor()
const tab =
  (name: RegExp): Gesture['act'] =>
  async (page) => {
    await page.locator('label').filter({ hasText: name }).first().click()
    await aRow(page)
  }
const sort =
  (head: string): Gesture['act'] =>
  async (page) => {
    await answered(page, async () => page.getByRole('columnheader').getByRole('button', { name: head }).first().click())
  }
const search =
  (label: string, text: string): Gesture['act'] =>
  async (page) => {
    await answered(page, async () => page.getByRole('textbox', { name: label }).fill(text))
  }

/** What a list asks the server for is there. */
async function answered(page: Page, act: () => Promise<unknown>): Promise<void> {
  const reply = page.waitForResponse((response) => response.url().includes('/api/'), { timeout: 5000 }).catch(() => null)
  await act()
  await (await reply)?.finished()
  await aRow(page)
}

/** Down the whole list in steps, as a hand does; the last row is loaded at the end. */
const toTheEnd: Gesture['act'] = async (page) => {
  const table = page.getByRole('table').last()
  for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await table.evaluate((box, to) => box.scrollTo(0, box.scrollHeight * to), part)
  const rows = Number(await table.getAttribute('aria-rowcount')) - 1
  await table.locator(`[data-row="${rows - 1}"]:not([aria-busy])`).waitFor()
}
const toTheTop: Gesture['act'] = async (page) => {
  await page
    .getByRole('table')
    .last()
    .evaluate((box) => box.scrollTo(0, 0))
  await aRow(page)
}

async function middleOf(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('section[aria-label="Rings as communities"]').boundingBox()
  if (!box) throw new Error('The overview is not drawn.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
const pan: Gesture['act'] = async (page) => {
  const { x, y } = await middleOf(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 160, y + 60, { steps: 12 })
  await page.mouse.up()
}
const zoom: Gesture['act'] = async (page) => {
  const { x, y } = await middleOf(page)
  await page.mouse.move(x, y)
  for (const by of [-300, -300, -300, 300, 300, 300]) await page.mouse.wheel(0, by)
}
const marks = async (page: Page) => page.locator('svg g[data-ring]').first().waitFor()

const OVERVIEW: readonly Gesture[] = [
  { name: 'the overview', act: goTo('Overview', marks) },
  { name: 'pan', act: pan },
  { name: 'zoom in and out', act: zoom },
  {
    name: 'walk down 10 rings',
    act: async (page) => {
      await page.getByRole('listbox', { name: 'Suspected rings' }).focus()
      for (let step = 0; step < 10; step++) await page.keyboard.press('ArrowDown')
    },
  },
  {
    name: 'the end of the list',
    act: async (page) => page.getByRole('listbox', { name: 'Suspected rings' }).evaluate((box) => box.scrollTo(0, box.scrollHeight)),
  },
  {
    name: 'the layer of groups not called',
    act: async (page) => {
      await page.getByRole('switch', { name: 'Groups not called rings' }).check()
      await page.getByText(/^[\d,]+ of [\d,]+ such groups$/).waitFor()
    },
  },
  { name: 'pan with the layer', act: pan },
  {
    name: 'down to a ring by a double click',
    act: async (page) => {
      await page.getByRole('switch', { name: 'Groups not called rings' }).uncheck()
      await page.locator('svg g[data-ring]').last().dblclick()
      await page.getByRole('navigation', { name: 'Members' }).locator('button[title]').first().waitFor()
    },
  },
  {
    name: 'up by the breadcrumb',
    act: async (page) => {
      await page.getByRole('navigation', { name: 'Where you are' }).getByRole('link', { name: 'Whole case' }).click()
      await marks(page)
    },
  },
]

const RINGS: readonly Gesture[] = [
  { name: 'the list of rings', act: goTo('Rings', aRow) },
  { name: 'sort by money', act: sort('In (¥ M)') },
  { name: 'the end of the list', act: toTheEnd },
  { name: 'back to the top', act: toTheTop },
  { name: 'only code merchants', act: tab(/^Code merchant/) },
  { name: 'search', act: search('Number, name, store, platform, courier', '1') },
  {
    name: 'compare two',
    act: async (page) => {
      for (const row of [0, 1]) await page.locator(`[data-row="${row}"]`).getByRole('checkbox').check()
      await page.getByRole('button', { name: /^Compare/ }).click()
      await page.getByText('Links between their stores').waitFor()
    },
  },
]

const SUPPLY: readonly Gesture[] = [
  { name: 'operators', act: goTo('Supply', aRow) },
  { name: 'sort by stores', act: sort('Stores') },
  { name: 'search', act: search('Site, outlet, number…', 'site1') },
  { name: 'the end of the list', act: toTheEnd },
  {
    name: 'the stores of an operator',
    act: async (page) => {
      await page.locator('[role=row] button[data-pick]').last().click()
      await page.getByRole('list', { name: 'Stores that used its numbers' }).getByRole('listitem').first().waitFor()
    },
  },
  { name: 'all operators again', act: search('Site, outlet, number…', '') },
  { name: 'outlets', act: tab(/^Outlets/) },
  { name: 'number ranges', act: tab(/^Number ranges/) },
]

const FREEZE: readonly Gesture[] = [
  { name: 'the freeze list', act: goTo('Freeze', aRow) },
  { name: 'the end of the list', act: toTheEnd },
  { name: 'back to the top', act: toTheTop },
  { name: 'sort by what is inside', act: async (page) => page.getByRole('columnheader').getByRole('button', { name: 'Inside' }).click() },
  { name: 'search', act: async (page) => page.getByRole('textbox', { name: 'Name, number, institution' }).fill('1234') },
  { name: 'search nothing again', act: async (page) => page.getByRole('textbox', { name: 'Name, number, institution' }).fill('') },
  { name: 'check all', act: async (page) => page.getByRole('checkbox', { name: 'All rows' }).check() },
]

const MATCHES: readonly Gesture[] = [
  {
    name: 'a match of many numbers',
    act: goTo('Cross-case', async (page) =>
      page
        .getByText(/= [\d,]+ hits/)
        .first()
        .waitFor(),
    ),
  },
  { name: 'its hits', act: tab(/^Hits/) },
  { name: 'the end of the list', act: toTheEnd },
  { name: 'search', act: search('Number, site, store…', '99') },
  { name: 'its misses', act: tab(/^Misses/) },
]

const OTHERS: readonly Gesture[] = [
  { name: 'data', act: goTo('Data', async (page) => page.getByText('orders.parquet').first().waitFor()) },
  { name: 'exports', act: goTo('Exports', aRow) },
  { name: 'the path', act: goTo('Path', async (page) => page.getByRole('list', { name: 'Steps' }).waitFor()) },
]

/** What people do on the pages that read the record of a case, in an order in which each finds what it needs. */
export const PAGES: readonly (readonly [page: string, gestures: readonly Gesture[]])[] = [
  ['Overview', OVERVIEW],
  ['Rings', RINGS],
  ['Supply', SUPPLY],
  ['Freeze list', FREEZE],
  ['Cross-case', MATCHES],
  ['Others', OTHERS],
]
