import type { z } from 'zod'
import { currentUser } from '../casework/currentUser.ts'
import type { LockServer } from '../casework/lock.ts'
import { problem } from '../contract/common.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { downloadExport } from '../contract/exports.ts'
import { job as jobSchema, watchJob, type Job } from '../contract/jobs.ts'
import { MASK_HEADER } from '../contract/mask.ts'
import { USER_HEADER } from '../contract/person.ts'
import { AppError, ERROR_CODES, type ErrorCode } from '../errors.ts'
import type { Caller, CallInput } from './caller.ts'

/** Has the running server do it that holds the case. */
export function remoteCaller({ host, port, token }: LockServer): Caller {
  const base = `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  const send = async (endpoint: Endpoint, { params, query, body }: { params: unknown; query?: unknown; body?: unknown }): Promise<Response> => {
    const url = new URL(base + fillPath(endpoint.path, params))
    for (const [name, value] of entries(query)) url.searchParams.set(name, String(value))
    const headers = {
      Authorization: `Bearer ${token}`,
      [USER_HEADER]: encodeURIComponent(currentUser().name),
      // A command says itself what it masks, as it does where no server runs.
      [MASK_HEADER]: 'off',
      ...(endpoint.method === 'POST' ? { 'Content-Type': 'application/json' } : {}),
    }
    const request = { method: endpoint.method, headers, ...(endpoint.method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}) }
    const response = await fetch(url, request).catch((cause: unknown) => {
      throw new AppError('CASE_BUSY', `The server that holds the case does not answer at ${base}.`, { port }, { cause })
    })
    if (!response.ok) throw await readProblem(response)
    return response
  }
  return {
    call: async <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
      endpoint: Endpoint<P, Q, B, R>,
      input: CallInput<P, Q, B>,
    ) => endpoint.reply.parse(await (await send(endpoint, input)).json()),
    watch: ({ caseId, jobId }) => readEvents(send(watchJob, { params: { caseId, jobId } })),
    download: async (caseId, name) => bodyOf(await send(downloadExport, { params: { caseId, name } })),
    close: async () => undefined,
  }
}

function fillPath(path: string, params: unknown): string {
  const values = new Map(entries(params))
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))))
}

function entries(values: unknown): [string, unknown][] {
  return typeof values === 'object' && values !== null ? Object.entries(values).filter(([, value]) => value !== undefined) : []
}

async function readProblem(response: Response): Promise<AppError> {
  const parsed = problem.safeParse(await response.json().catch(() => null))
  if (!parsed.success) return new AppError('INTERNAL', `The running server answered ${response.status}.`)
  const { code, message, details } = parsed.data.error
  return new AppError(isCode(code) ? code : 'INTERNAL', message, details)
}

function isCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code)
}

async function* readEvents(pending: Promise<Response>): AsyncGenerator<Job> {
  let rest = ''
  for await (const piece of decoded(bodyOf(await pending))) {
    const blocks = (rest + piece).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const data = block.split('\n').find((line) => line.startsWith('data: '))
      if (data) yield jobSchema.parse(JSON.parse(data.slice('data: '.length)))
    }
  }
}

async function* decoded(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
}

async function* bodyOf(response: Response): AsyncGenerator<Uint8Array> {
  const reader = response.body?.getReader()
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value
}
