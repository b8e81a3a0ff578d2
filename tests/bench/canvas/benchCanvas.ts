import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createApp } from '../../../server/app.ts'
import type { Subgraph } from '../../../server/contract/common.ts'
import { assemble } from '../../../server/main/kongbao.ts'
import { listen } from '../../../server/main/listen.ts'
import { launchBrowser } from '../../e2e/browser.ts'
import { buildTestClient } from '../../prepared/buildTestClient.ts'
import { print, section, type Figure } from '../print.ts'
import { largeGraph } from './largeGraph.ts'
import { LongTasks } from './LongTasks.ts'

const HOST = '127.0.0.1'
const CASE = 'bench'

/** Puts graphs of given sizes on the explore canvas of a real browser, works with them by a real mouse, and tells the longest task of the main thread in each step. */
export async function benchCanvas(scratch: string, sizes: readonly (readonly [nodes: number, relations: number])[]): Promise<void> {
  const clientDir = join(scratch, 'client')
  await buildTestClient(clientDir)
  const kongbao = assemble({ port: 0, host: HOST, dataDir: join(scratch, 'canvas'), neo4j: null })
  const app = createApp({ ...kongbao, host: HOST, clientDir, token: 'bench', checkReplies: false })
  const { server, port } = await listen(app, HOST, 0)
  const browser = await launchBrowser()
  try {
    await kongbao.workspace.create({ caseId: CASE, name: CASE, synthetic: true })
    for (const [nodes, relations] of sizes) {
      section(
        `${nodes.toLocaleString('en')} nodes and ${relations.toLocaleString('en')} relations on the canvas (bar at 20,000 and 50,000: no task over 200 ms)`,
      )
      const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, locale: 'en' })
      page.setDefaultTimeout(600_000)
      await page.goto(`http://${HOST}:${port}/cases/${CASE}/explore`)
      print(await work(page, largeGraph(nodes, relations)))
      await page.close()
    }
  } finally {
    await browser.close()
    server.close()
    await kongbao.stop()
    server.closeAllConnections()
  }
}

async function work(page: Page, graph: Subgraph): Promise<Figure[]> {
  await page.locator('[data-canvas="explore"]').waitFor()
  const tasks = await LongTasks.watch(page)
  const figures: Figure[] = []
  const step = async (name: string, act: () => Promise<unknown>) => {
    await tasks.clear()
    const started = performance.now()
    await act()
    await settled(page)
    const { longest, cpu, over } = await tasks.read()
    figures.push([
      name,
      `longest task ${longest.toFixed(0)} ms (${cpu.toFixed(0)} ms of CPU), ${over} over 200 ms, done after ${((performance.now() - started) / 1000).toFixed(1)} s`,
    ])
  }
  const shown = (count: number) =>
    page.waitForFunction((wanted) => window.__kongbao?.canvases['explore']?.view.drawnNow().order === wanted, count, { polling: 200 })
  const centre = { x: 770, y: 450 }

  // The graph is in the page before the clock starts: what is measured is the canvas, not the wire.
  await page.evaluate((handed) => void Object.assign(window, { handed }), graph)
  await step('put on the canvas', async () => {
    await page.evaluate(() => window.__kongbao?.handOver?.('bench', Reflect.get(window, 'handed')))
    if (graph.nodes.length > 20_000) await page.getByRole('button', { name: 'Add anyway' }).click()
    await shown(graph.nodes.length)
  })
  await step('pan', async () => {
    await page.mouse.move(centre.x, centre.y)
    await page.mouse.down()
    await page.mouse.move(centre.x + 200, centre.y + 60, { steps: 12 })
    await page.mouse.up()
  })
  await step('zoom in and out', async () => {
    for (const by of [-300, -300, -300, 300, 300, 300]) await page.mouse.wheel(0, by)
  })
  await step('hover 10 nodes', async () => {
    const nodes = (await page.evaluate(() => window.__kongbao?.canvases['explore']?.nodes() ?? [])).filter(
      ({ x, y }) => x > 400 && x < 1100 && y > 150 && y < 900,
    )
    for (const { x, y } of nodes.slice(0, 10)) await page.mouse.move(x, y)
  })
  await step('select one node', async () => page.mouse.click(centre.x, centre.y))
  await step('select by a box', async () => {
    await page.keyboard.down('Shift')
    await page.mouse.move(420, 160)
    await page.mouse.down()
    await page.mouse.move(1100, 900, { steps: 6 })
    await page.mouse.up()
    await page.keyboard.up('Shift')
  })
  await step('hide a kind', async () => page.locator('section[aria-label^="Legend"] button').first().click())
  await step('undo', async () => page.keyboard.press('Control+z'))
  await step('open the timeline', async () => page.keyboard.press('t'))
  await step('clear', async () => page.getByRole('button', { name: 'Clear' }).click())
  await step('undo clearing', async () => page.keyboard.press('Control+z'))
  await shown(graph.nodes.length)
  await step('open the table, scroll to its end', async () => {
    await page.getByRole('button', { name: 'Table' }).click()
    const table = page.getByRole('table').first()
    await table.waitFor()
    await table.evaluate((box) => box.scrollTo(0, box.scrollHeight))
  })
  return figures
}

/** Waits until the page has had nothing to do for a while. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let idle = 0
        const look = (deadline: IdleDeadline) => {
          idle = deadline.timeRemaining() > 10 ? idle + 1 : 0
          if (idle >= 6) resolve()
          else setTimeout(() => requestIdleCallback(look), 50)
        }
        requestIdleCallback(look)
      }),
  )
}
