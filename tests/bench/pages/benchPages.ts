import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { BrowserContext, Page } from 'playwright-core'
import { createApp } from '../../../server/app.ts'
import { USER_HEADER } from '../../../server/contract/person.ts'
import { MASK_HEADER } from '../../../server/contract/mask.ts'
import { assemble, type Kongbao } from '../../../server/main/kongbao.ts'
import { listen } from '../../../server/main/listen.ts'
import { launchBrowser } from '../../e2e/browser.ts'
import { withoutMask } from '../../e2e/withoutMask.ts'
import { buildTestClient } from '../../prepared/buildTestClient.ts'
import { measureGestures, type Further } from '../measureGestures.ts'
import { section } from '../print.ts'
import { writeMillionStores } from '../size/millionStores.ts'
import { fillCase } from './fillCase.ts'
import { PAGES } from './pageGestures.ts'
import { timeRequests } from './timeRequests.ts'

const HOST = '127.0.0.1'
/** As `loadAndDetect.ts` calls it. */
const CASE = 'size'

interface Folders {
  readonly scratch: string
  /** Holds the files of the case, or will. */
  readonly files: string
  /** Holds the case loaded and with its rings, or will. */
  readonly data: string
}

/**
 * Opens every page that reads the record of a case of `stores` stores, a fifth of them in rings, in a real browser: what each gesture asks of
 * the main thread, and then what each request asks of the server. What needs Neo4j (the canvas of a ring, exploring, Cypher) is left out.
 */
export async function benchPages(stores: number, { scratch, files, data }: Folders): Promise<void> {
  const clientDir = join(scratch, 'client')
  await buildTestClient(clientDir)
  if (!existsSync(join(data, CASE))) {
    const tables = join(files, 'case')
    if (!existsSync(tables)) await writeMillionStores({ stores, rings: Math.floor(stores / 100), paired: true, seed: 1, out: tables })
    const script = fileURLToPath(new URL('../size/loadAndDetect.ts', import.meta.url))
    await promisify(execFile)(process.execPath, ['--import', 'tsx', script, tables, data], { maxBuffer: 1 << 24 })
  }
  // What is written below is not to be found the next time.
  const served = join(scratch, 'served')
  await cp(join(data, CASE), join(served, CASE), { recursive: true })
  const asked = new Set<string>()
  await serving(served, clientDir, async (kongbao, address) => {
    section(`A case of ${stores.toLocaleString('en')} stores: what a list of numbers, a long freeze list and exports take`)
    await fillCase(kongbao, CASE)
    const browser = await launchBrowser({ composited: true })
    try {
      const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, locale: 'en' })
      await work(context, address, asked)
    } finally {
      await browser.close()
    }
  })
  section('The same requests one by one, of a server that has just opened the case (bar: about 1 s)')
  await serving(served, clientDir, async (_, address) => timeRequests(address, [...asked], { [USER_HEADER]: 'Bench', [MASK_HEADER]: 'off' }))
}

async function serving(dataDir: string, clientDir: string, use: (kongbao: Kongbao, address: string) => Promise<void>): Promise<void> {
  const kongbao = assemble({ port: 0, host: HOST, dataDir, neo4j: null })
  const { server, port } = await listen(createApp({ ...kongbao, host: HOST, clientDir, token: 'bench', checkReplies: false }), HOST, 0)
  try {
    await use(kongbao, `http://${HOST}:${port}`)
  } finally {
    server.close()
    server.closeAllConnections()
    await kongbao.stop()
  }
}

async function work(context: BrowserContext, address: string, asked: Set<string>): Promise<void> {
  context.setDefaultTimeout(120_000)
  // The runner names functions by a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (made) => made')
  await withoutMask(context, address, CASE)
  await context.addInitScript(() => localStorage.setItem('kongbao.user', 'Bench'))
  const page = await context.newPage()
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (request.method() === 'GET' && pathname.startsWith(`/api/cases/${CASE}/`) && !pathname.endsWith('/events')) asked.add(`${pathname}${search}`)
  })
  // A page that asks little comes first, so that every page after it is opened as people do, from within.
  await page.goto(`${address}/cases/${CASE}/exports`)
  await page.getByRole('navigation', { name: 'Main' }).waitFor()
  for (const [name, gestures] of PAGES) {
    section(`${name} (bars: no task over 200 ms, elements bounded)`)
    await measureGestures(page, gestures, FURTHER)
  }
}

const FURTHER: readonly Further[] = [
  { title: 'shown after', read: async (_, acted) => `${(acted / 1000).toFixed(1)} s` },
  { title: 'elements', read: async (page: Page) => (await page.locator('*').count()).toLocaleString('en') },
]
