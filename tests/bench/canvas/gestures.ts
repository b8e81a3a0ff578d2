import type { Page } from 'playwright-core'
import type { Gesture } from '../measureGestures.ts'

/** Free of panels and tools in a window of 1,600 × 1,000. */
const BOX = { left: 420, top: 160, right: 1100, bottom: 640 }
const MIDDLE = { x: 770, y: 400 }

const key = (keys: string) => async (page: Page) => {
  // A field that was used last would keep the key.
  await page.locator('[data-canvas="explore"]').focus()
  await page.keyboard.press(keys)
}
const button = (name: string) => async (page: Page) => page.getByRole('button', { name, exact: true }).first().click()

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }, steps = 10): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps })
  await page.mouse.up()
}

async function nodesInBox(page: Page, most: number): Promise<{ x: number; y: number }[]> {
  return page.evaluate(
    ({ box, count }) =>
      (window.__kongbao?.canvases['explore']?.nodes() ?? [])
        .filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)
        .slice(0, count),
    { box: BOX, count: most },
  )
}

async function selectBox(page: Page): Promise<void> {
  await page.keyboard.down('Shift')
  await drag(page, { x: BOX.left, y: BOX.top }, { x: BOX.right, y: BOX.bottom }, 6)
  await page.keyboard.up('Shift')
}

async function chartOf(page: Page): Promise<{ from: number; width: number; y: number }> {
  const box = await page.getByRole('group', { name: 'Timeline' }).boundingBox()
  if (!box) throw new Error('The timeline is not drawn.')
  return { from: box.x + 118, width: box.width - 132, y: box.y + 30 }
}

/** What people do with a canvas that is full, in an order in which each finds what it needs; the canvas is full again at the end. */
export const GESTURES: readonly Gesture[] = [
  { name: 'keep it in the browser and on the server', act: async (page) => page.waitForTimeout(pauseOf(await page.evaluate(order))) },
  { name: 'pan', act: async (page) => drag(page, MIDDLE, { x: MIDDLE.x + 200, y: MIDDLE.y + 60 }, 12) },
  {
    name: 'zoom in and out',
    act: async (page) => {
      for (const by of [-300, -300, -300, 300, 300, 300]) await page.mouse.wheel(0, by)
    },
  },
  {
    name: 'hover 10 nodes',
    act: async (page) => {
      for (const { x, y } of await nodesInBox(page, 10)) await page.mouse.move(x, y)
    },
  },
  {
    name: 'drag a node',
    act: async (page) => {
      const [node] = await nodesInBox(page, 1)
      if (node) await drag(page, node, { x: node.x + 60, y: node.y + 40 })
    },
  },
  { name: 'undo dragging', act: key('Control+z') },
  {
    name: 'select one node',
    act: async (page) => {
      const [node] = await nodesInBox(page, 1)
      if (node) await page.mouse.click(node.x, node.y)
    },
  },
  { name: 'select by a box', act: selectBox },
  { name: 'remove the selected', act: key('Delete') },
  { name: 'undo removing', act: key('Control+z') },
  { name: 'select all', act: key('Control+a') },
  { name: 'invert the selection', act: key('Control+i') },
  { name: 'hide a kind in the legend', act: async (page) => page.locator('section[aria-label^="Legend"] button').first().click() },
  { name: 'undo hiding', act: key('Control+z') },
  { name: 'filter: the largest part only', act: async (page) => page.getByRole('switch', { name: 'Largest part only' }).click() },
  { name: 'undo the filter', act: key('Control+z') },
  { name: 'filter: k-core', act: button('k-core') },
  { name: 'undo the filter', act: key('Control+z') },
  { name: 'open the timeline', act: key('t') },
  {
    name: 'drag a window over the timeline',
    act: async (page) => {
      const { from, width, y } = await chartOf(page)
      await drag(page, { x: from + width * 0.2, y }, { x: from + width * 0.5, y }, 12)
    },
  },
  {
    name: 'play for 3 seconds',
    act: async (page) => {
      await button('Play')(page)
      await page.waitForTimeout(3000)
      await button('Stop')(page)
    },
  },
  { name: 'all time again', act: async (page) => page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name: 'All time' }).click() },
  { name: 'close the timeline', act: key('t') },
  {
    name: 'scroll the list',
    act: async (page) => page.getByRole('listbox').evaluate((box) => box.scrollTo(0, box.scrollHeight)),
  },
  { name: 'list the relations', act: async (page) => page.getByRole('radiogroup', { name: 'What is listed' }).getByText('Relations').click() },
  { name: 'open the table of nodes', act: button('Table') },
  { name: 'sort it by name', act: async (page) => page.getByRole('table').getByRole('button', { name: 'Name' }).click() },
  { name: 'the table of relations', act: async (page) => page.getByRole('radiogroup', { name: 'Which table' }).getByText('Relations').click() },
  { name: 'sort it by payer', act: async (page) => page.getByRole('table').getByRole('button', { name: 'From' }).click() },
  { name: 'close the table', act: button('Table') },
  {
    name: 'lay out anew',
    act: async (page) =>
      page
        .getByText('Force', { exact: true })
        .first()
        .click()
        .then(async () => laidOut(page)),
  },
  { name: 'undo the layout', act: key('Control+z') },
  { name: 'group the selected', act: groupSelected },
  { name: 'undo grouping', act: key('Control+z') },
  { name: 'save as a scene', act: saveScene },
  { name: 'clear', act: button('Clear') },
  { name: 'undo clearing', act: key('Control+z') },
  { name: 'redo clearing', act: key('Control+y') },
  { name: 'undo clearing again', act: key('Control+z') },
]

const order = () => window.__kongbao?.canvases['explore']?.view.scene.graph.order ?? 0
/** Longer than the browser and the server's copy wait after a change. */
const pauseOf = (nodes: number) => 3000 + nodes / 10

async function laidOut(page: Page): Promise<void> {
  await page.waitForTimeout(500)
  await page.getByRole('button', { name: 'Stop layout' }).waitFor({ state: 'detached' })
}

async function groupSelected(page: Page): Promise<void> {
  await selectBox(page)
  const [node] = await nodesInBox(page, 1)
  if (!node) return
  await page.mouse.click(node.x, node.y, { button: 'right' })
  await page.getByRole('menuitem', { name: /^Group the/ }).click()
}

async function saveScene(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Scenes' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Bench')
  await dialog.getByRole('button', { name: 'Save the canvas as a scene' }).click()
  await page.waitForURL(/scene=/)
}
