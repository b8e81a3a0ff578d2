import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { generateCase } from '../../seed/generate.ts'
import { createApp } from '../../server/app.ts'
import type { Environment } from '../../server/env.ts'
import { assemble, type Kongbao } from '../../server/main/kongbao.ts'
import { followJob } from '../../server/main/followJob.ts'
import { listen } from '../../server/main/listen.ts'
import { startDetect, startGraph, startLoad } from '../../server/routes/startWork.ts'
import { quietTask } from '../../server/task.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const HOST = '127.0.0.1'
export const CASE_ID = 'sample'

const story = z.object({
  victim: z.string(),
  waybill: z.string(),
  store: z.string(),
  site: z.string(),
  operator: z.string(),
  ring: z.string(),
  ringStores: z.array(z.string()),
})
export type Story = z.infer<typeof story>

/** A server with the sample loaded, detected and drawn as a graph, and the client of the test build. */
export interface Workbench {
  readonly address: () => string
  /** What is true about the sample: the trail from a victim's waybill. */
  readonly story: Story
  /** The files that the sample was loaded from. */
  readonly files: string
  readonly caseFolder: string
  /** The same data folder behind a server whose Neo4j does not answer. */
  readonly restartWithoutNeo4j: () => Promise<void>
  readonly stop: () => Promise<void>
}

export async function startWorkbench(): Promise<Workbench> {
  const scratch = await mkdtemp(join(tmpdir(), 'kongbao-e2e-'))
  const clientDir = join(scratch, 'client')
  const made = join(scratch, 'made')
  const dataDir = join(scratch, 'data')
  const [told] = await Promise.all([
    generateCase({ profile: 'sample', variant: 'default', seed: 1, out: made }, quietTask()).then(async () =>
      readFile(join(made, 'truth', 'story.json'), 'utf8'),
    ),
    buildTestClient(clientDir),
  ])
  let running = await serve({ port: 0, host: HOST, dataDir, neo4j: null }, clientDir)
  const { kongbao } = running
  const stop = async () => {
    await running.stop()
    await rm(scratch, { recursive: true, force: true })
  }
  try {
    await kongbao.workspace.create({ caseId: CASE_ID, name: '样例案件 Sample case', synthetic: true })
    await followJob(kongbao.jobs, startLoad(kongbao, CASE_ID, { paths: [join(made, 'case')] }), quietTask())
    await followJob(kongbao.jobs, startDetect(kongbao, CASE_ID, {}), quietTask())
    await followJob(kongbao.jobs, startGraph(kongbao, CASE_ID), quietTask())
  } catch (error) {
    await stop()
    throw error
  }
  return {
    address: () => running.address,
    story: story.parse(JSON.parse(told)),
    files: join(made, 'case'),
    caseFolder: join(dataDir, CASE_ID),
    restartWithoutNeo4j: async () => {
      await running.stop()
      const nobody = { uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'nobody', database: 'neo4j' }
      running = await serve({ port: 0, host: HOST, dataDir, neo4j: nobody }, clientDir)
      const { workspace, graph } = running.kongbao
      await workspace.use(CASE_ID, async (kase) => graph.open(kase, quietTask())).catch(() => undefined)
    },
    stop,
  }
}

async function serve(environment: Environment, clientDir: string): Promise<{ address: string; kongbao: Kongbao; stop: () => Promise<void> }> {
  const token = 'token-of-this-test'
  const kongbao = assemble(environment)
  const app = createApp({ ...kongbao, host: HOST, clientDir, token, checkReplies: true })
  const { server, port } = await listen(app, HOST, 0)
  return {
    address: `http://${HOST}:${port}`,
    kongbao,
    stop: async () => {
      server.close()
      await kongbao.stop()
      server.closeAllConnections()
    },
  }
}

/** Only builds in test mode tell a browser where the nodes of a canvas are. */
async function buildTestClient(outDir: string): Promise<void> {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js')
  const args = [vite, 'build', '--mode', 'test', '--config', join(ROOT, 'client', 'vite.config.ts'), '--outDir', outDir, '--emptyOutDir', '--logLevel', 'warn']
  // Vitest sets NODE_ENV, which would make this a build for development.
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The client could not be built in test mode: Vite ended with ${String(code)}.`)
}
