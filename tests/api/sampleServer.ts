import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { createApp } from '../../server/app.ts'
import { maskReply } from '../../server/casework/masking/maskReply.ts'
import { maskOf } from '../../server/casework/masking/masks.ts'
import type { Endpoint } from '../../server/contract/endpoint.ts'
import { MASK_HEADER } from '../../server/contract/mask.ts'
import { job as jobSchema, type Job } from '../../server/contract/jobs.ts'
import { assemble } from '../../server/main/kongbao.ts'
import { listen } from '../../server/main/listen.ts'
import { sampleFiles } from '../prepared/prepared.ts'

export interface Asked {
  params?: Record<string, string | number>
  query?: Record<string, string | number>
  body?: unknown
  headers?: Record<string, string>
}

/** A server with a scratch data folder, listening on a port of its own, and asked over HTTP like any other. */
export interface TestServer {
  dataDir: string
  /** A generated case, as files. */
  files: string
  port: number
  token: string
  ask(endpoint: Endpoint, asked?: Asked): Promise<Response>
  /** What a masked session sees of a reply. */
  masked(caseId: string, reply: unknown): Promise<unknown>
  /** The job as it ended. */
  ended(started: unknown): Promise<Job>
  stop(): Promise<void>
}

export async function startTestServer(): Promise<TestServer> {
  const scratch = await mkdtemp(join(tmpdir(), 'kongbao-api-'))
  const dataDir = join(scratch, 'data')
  const made = await sampleFiles(inject('prepared'))
  const token = 'token-of-this-test'
  const bound = { port: 0 }
  const kongbao = assemble({ port: 0, host: '127.0.0.1', dataDir, neo4j: null }, () => ({ host: '127.0.0.1', port: bound.port, token }))
  const app = createApp({ ...kongbao, host: '127.0.0.1', clientDir: join(scratch, 'client'), token, checkReplies: true })
  const { server, port } = await listen(app, '127.0.0.1', 0)
  bound.port = port
  return {
    dataDir,
    files: join(made, 'case'),
    port,
    token,
    ask: async (endpoint, { params = {}, query = {}, body, headers = {} } = {}) => {
      const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
      const url = new URL(`http://127.0.0.1:${port}${path}`)
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value))
      const isRaw = endpoint.kind === 'upload'
      const type: Record<string, string> = body === undefined ? {} : { 'Content-Type': isRaw ? 'application/octet-stream' : 'application/json' }
      const sent = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
      return fetch(url, { method: endpoint.method, headers: { [MASK_HEADER]: 'off', ...type, ...headers }, body: sent })
    },
    masked: async (caseId, reply) => kongbao.workspace.use(caseId, async (kase) => maskReply(await maskOf(kase), reply)),
    ended: async (started) => {
      const { caseId, jobId } = jobSchema.parse(started)
      return kongbao.jobs.ended(caseId, jobId)
    },
    stop: async () => {
      server.close()
      await kongbao.stop()
      server.closeAllConnections()
      await rm(scratch, { recursive: true, force: true })
    },
  }
}
