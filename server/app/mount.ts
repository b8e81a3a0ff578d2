import { timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import express, { type Express, type Request, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import { AppError } from '../errors.ts'
import { MASK_HEADER } from '../contract/mask.ts'
import { Reply, type Caller, type Operation } from '../routes/operation.ts'
import { namedUser } from './namedUser.ts'

/** A canvas of 100,000 nodes. */
const SCENE_LIMITS = { saveScene: '128mb', changeScene: '128mb', saveDraft: '128mb', checkScene: '16mb', writeNotes: '8mb' }
/** Lists of numbers are pasted by the million (`matchNumbers` allows 20 M characters); everything else is small. */
const BODY_LIMITS: Readonly<Record<string, string>> = {
  ...SCENE_LIMITS,
  matchNumbers: '64mb',
  startMatch: '64mb',
  startExport: '64mb',
  expandNode: '8mb',
  readNodes: '8mb',
  importQueries: '16mb',
}
const HEARTBEAT_MILLISECONDS = 15_000

export interface MountOptions {
  /** Shown by trusted callers as `Authorization: Bearer …`. */
  token: string
  /** Whether replies are held against their schema: in tests and in development. */
  checkReplies: boolean
}

/** Puts an operation behind its path: parses, calls, responds. */
export function mount(app: Express, operation: Operation, options: MountOptions): void {
  const { endpoint } = operation
  const readBody = operation.kind === 'upload' ? [] : [requireJson, express.json({ limit: BODY_LIMITS[endpoint.id] ?? '2mb' })]
  const respond: RequestHandler = async (request, response) => {
    const input = { params: request.params, query: request.query, body: operation.kind === 'upload' ? {} : request.body }
    const caller = callerOf(request, response, options.token)
    response.set('Cache-Control', 'no-store')
    if (operation.kind === 'events') return sendEvents(request, response, operation.run(input, caller), endpoint.reply)
    if (operation.kind === 'bytes') {
      const download = await operation.run(input, caller)
      response.set({ 'Content-Type': download.contentType, 'Content-Disposition': contentDisposition(download.fileName) })
      return pipeline(Readable.from(await begun(download.content)), response)
    }
    const reply = operation.kind === 'upload' ? await operation.run(input, caller, request) : await operation.run(input, caller)
    const { status, body } = reply instanceof Reply ? reply : new Reply(200, reply)
    if (options.checkReplies) checkReply(endpoint.id, endpoint.reply, body)
    response.status(status).json(body)
  }
  app[METHODS[endpoint.method]](endpoint.path, ...readBody, namedUser, respond)
}

const METHODS = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const

/** A form or a plain script can send anything but JSON to another site without asking: so JSON it must be. */
const requireJson: RequestHandler = (request, _response, next) => {
  const isEmpty = !request.headers['transfer-encoding'] && (request.headers['content-length'] ?? '0') === '0'
  if (!isEmpty && !request.is('application/json')) throw new AppError('BAD_REQUEST', 'The request body must be application/json.')
  next()
}

function callerOf(request: Request, response: Response, token: string): Caller {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  return { trusted: isSame(request.headers.authorization ?? '', `Bearer ${token}`), signal: gone.signal, masked: isMasked(request) }
}

/** A header says it, or for what cannot carry one the cookie. Whoever says nothing is covered in a browser; a program is not, like a command without `--mask`. */
function isMasked({ headers }: Request): boolean {
  const said = headers[MASK_HEADER] ?? new RegExp(`(?:^|;\\s*)${MASK_HEADER}=(\\w+)`).exec(headers.cookie ?? '')?.[1]
  return said === undefined ? headers['sec-fetch-site'] !== undefined : said !== 'off'
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

function checkReply(id: string, schema: z.ZodType, body: unknown): void {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new Error(`The reply of ${id} breaks its contract: ${z.prettifyError(parsed.error)}`)
}

/**
 * Each event has the state as its id. A browser connects again after every close, naming the last id:
 * once that was an end, 204 tells it to stop.
 */
async function sendEvents(request: Request, response: Response, events: AsyncIterable<unknown>, schema: z.ZodType): Promise<void> {
  const iterator = events[Symbol.asyncIterator]()
  // The first event comes before the headers, so that an unknown job is still a proper 404.
  let next = await iterator.next()
  if (!next.done && isFinal(next.value) && request.headers['last-event-id'] === stateOf(next.value)) {
    await iterator.return?.()
    response.status(204).end()
    return
  }
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' })
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MILLISECONDS)
  try {
    for (; !next.done && !response.destroyed; next = await iterator.next()) {
      const fits = response.write(`id: ${stateOf(next.value)}\ndata: ${JSON.stringify(schema.parse(next.value))}\n\n`)
      if (!fits && !response.destroyed) await Promise.race([once(response, 'drain'), once(response, 'close')])
    }
  } finally {
    clearInterval(heartbeat)
    await iterator.return?.()
    response.end()
  }
}

const stateful = z.object({ state: z.string(), endedAt: z.string().nullable() })

function stateOf(event: unknown): string {
  return stateful.safeParse(event).data?.state ?? ''
}

function isFinal(event: unknown): boolean {
  return typeof stateful.safeParse(event).data?.endedAt === 'string'
}

/** Waits for the first piece, so that what fails at once is still a proper error reply. */
async function begun(content: AsyncIterable<string | Uint8Array>): Promise<AsyncIterable<string | Uint8Array>> {
  const iterator = content[Symbol.asyncIterator]()
  const first = await iterator.next()
  return (async function* () {
    try {
      for (let next = first; !next.done; next = await iterator.next()) yield next.value
    } finally {
      await iterator.return?.()
    }
  })()
}

function contentDisposition(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\w.-]/g, '_')
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`
}
