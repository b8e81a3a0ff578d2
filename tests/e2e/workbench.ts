import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { createApp } from '../../server/app.ts'
import type { Environment } from '../../server/env.ts'
import { assemble, type Kongbao } from '../../server/main/kongbao.ts'
import { listen } from '../../server/main/listen.ts'
import { quietTask } from '../../server/task.ts'
import { copySampleCase, sampleFiles, testClient } from '../prepared/prepared.ts'

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

/** A server with the sample loaded, detected and built as a graph, and the client of the test build. */
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

/** Starts on a copy of the sample that was prepared in `prepared`. */
export async function startWorkbench(prepared: string): Promise<Workbench> {
  const scratch = await mkdtemp(join(tmpdir(), 'kongbao-e2e-'))
  const dataDir = join(scratch, 'data')
  const [made, clientDir] = await Promise.all([sampleFiles(prepared), testClient(prepared), copySampleCase(prepared, dataDir, CASE_ID)])
  let running = await serve({ port: 0, host: HOST, dataDir, neo4j: null }, clientDir)
  const openGraph = async () => running.kongbao.workspace.use(CASE_ID, async (kase) => running.kongbao.graph.open(kase, quietTask()))
  const stop = async () => {
    await running.stop()
    await rm(scratch, { recursive: true, force: true })
  }
  try {
    await openGraph()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    address: () => running.address,
    story: story.parse(JSON.parse(await readFile(join(made, 'truth', 'story.json'), 'utf8'))),
    files: join(made, 'case'),
    caseFolder: join(dataDir, CASE_ID),
    restartWithoutNeo4j: async () => {
      await running.stop()
      const nobody = { uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'nobody', database: 'neo4j' }
      running = await serve({ port: 0, host: HOST, dataDir, neo4j: nobody }, clientDir)
      await openGraph().catch(() => undefined)
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
