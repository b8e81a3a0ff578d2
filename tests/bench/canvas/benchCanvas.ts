import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createApp } from '../../../server/app.ts'
import type { Subgraph } from '../../../server/contract/common.ts'
import { assemble } from '../../../server/main/kongbao.ts'
import { listen } from '../../../server/main/listen.ts'
import { launchBrowser } from '../../e2e/browser.ts'
import { withoutMask } from '../../e2e/withoutMask.ts'
import { buildTestClient } from '../../prepared/buildTestClient.ts'
import { measureGestures, type Gesture } from '../measureGestures.ts'
import { section } from '../print.ts'
import { GESTURES } from './gestures.ts'
import { largeGraph } from './largeGraph.ts'
import { BAR } from './LongTasks.ts'

const HOST = '127.0.0.1'

/** Puts graphs of given sizes on the explore canvas of a real browser, works with them by mouse and keyboard, and tells what each gesture asked of the main thread. */
export async function benchCanvas(scratch: string, sizes: readonly (readonly [nodes: number, relations: number])[]): Promise<void> {
  const clientDir = join(scratch, 'client')
  await buildTestClient(clientDir)
  const kongbao = assemble({ port: 0, host: HOST, dataDir: join(scratch, 'canvas'), neo4j: null })
  const app = createApp({ ...kongbao, host: HOST, clientDir, token: 'bench', checkReplies: false })
  const { server, port } = await listen(app, HOST, 0)
  const browser = await launchBrowser({ composited: true })
  try {
    for (const [nodes, relations] of sizes) {
      // A case of its own: the server would bring back the canvas that a person left in this one.
      const caseId = `bench-${nodes}`
      await kongbao.workspace.create({ caseId, name: caseId, synthetic: true })
      section(
        `${nodes.toLocaleString('en')} nodes and ${relations.toLocaleString('en')} relations on the canvas (bar at 20,000 and 50,000: no task over ${BAR} ms)`,
      )
      const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, locale: 'en' })
      context.setDefaultTimeout(600_000)
      // The runner names functions by a helper that a page does not have.
      await context.addInitScript('globalThis.__name = (made) => made')
      await withoutMask(context, `http://${HOST}:${port}`, caseId)
      // With a name the server keeps the canvas too.
      await context.addInitScript(() => localStorage.setItem('kongbao.user', 'Bench'))
      const page = await context.newPage()
      await page.goto(`http://${HOST}:${port}/cases/${caseId}/explore`)
      await page.locator('[data-canvas="explore"]').waitFor()
      await work(page, caseId, largeGraph(nodes, relations))
      await context.close()
    }
  } finally {
    await browser.close()
    server.close()
    await kongbao.stop()
    server.closeAllConnections()
  }
}

async function work(page: Page, caseId: string, graph: Subgraph): Promise<void> {
  // The graph is in the page before the clock starts: what is measured is the canvas, not the wire.
  await page.evaluate((handed) => void Object.assign(window, { handed }), { caseId, graph })
  const put: Gesture = {
    name: 'put on the canvas',
    act: async () => {
      await page.evaluate(() => {
        const { caseId: to, graph: handed } = Reflect.get(window, 'handed')
        window.__kongbao?.handOver?.(to, handed)
      })
      if (graph.nodes.length > 20_000) await page.getByRole('button', { name: 'Add anyway' }).click()
      await page.waitForFunction(isShown, graph.nodes.length, { polling: 200 })
    },
  }
  await measureGestures(page, [put, ...GESTURES])
}

function isShown(wanted: number): boolean {
  const view = window.__kongbao?.canvases['explore']?.view
  return view !== undefined && view.isDrawn && view.drawn.order === wanted
}
