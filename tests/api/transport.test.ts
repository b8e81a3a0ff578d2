import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import express, { type Express } from 'express'
import { pino } from 'pino'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { guard } from '../../server/app/guard.ts'
import { listen } from '../../server/main/listen.ts'
import { mount } from '../../server/app/mount.ts'
import { problems } from '../../server/app/problem.ts'
import { endpoint } from '../../server/contract/endpoint.ts'
import { AppError } from '../../server/errors.ts'
import { bytes, events, json, Reply, upload, type Operation } from '../../server/routes/operation.ts'

const nothing = z.object({})
const base = { method: 'GET', path: '/api/thing/:id', summary: '', params: z.object({ id: z.string() }), query: nothing, body: nothing } as const
const count = endpoint({
  ...base,
  id: 'count',
  kind: 'json',
  params: z.object({ id: z.string().regex(/^[a-z]+$/) }),
  query: z.object({ limit: z.coerce.number().int().max(10).default(5) }),
  reply: z.object({ id: z.string(), limit: z.number() }),
})
const post = endpoint({
  ...base,
  id: 'post',
  method: 'POST',
  path: '/api/post',
  params: nothing,
  body: z.object({ n: z.number() }),
  kind: 'json',
  reply: z.number(),
})
const file = endpoint({ ...base, id: 'file', path: '/api/file/:id', kind: 'bytes', reply: nothing })
const put = endpoint({ ...base, id: 'put', method: 'PUT', path: '/api/put', params: nothing, kind: 'upload', reply: z.object({ bytes: z.number() }) })
const steps = endpoint({ ...base, id: 'steps', path: '/api/steps/:id', kind: 'events', reply: z.object({ state: z.string(), endedAt: z.string().nullable() }) })

const logged: string[] = []

const ended = { state: 'done', endedAt: '2026-03-02T10:00:00+08:00' }

const twoLines = async function* (): AsyncGenerator<string> {
  yield '运单号\n'
  yield '1\n'
}

// oxlint-disable-next-line require-yield
const failing = async function* (): AsyncGenerator<string> {
  throw new AppError('NOT_FOUND', 'gone')
}

const twoEvents = async function* (): AsyncGenerator<{ state: string; endedAt: string | null }> {
  yield { state: 'running', endedAt: null }
  yield ended
}

const last = async function* (): AsyncGenerator<typeof ended> {
  yield ended
}

// oxlint-disable-next-line require-yield
const unknownJob = async function* (): AsyncGenerator<typeof ended> {
  throw new AppError('NOT_FOUND', 'no such job')
}

function makeApp(operations: Operation[]): Express {
  const app = express()
  app.set('query parser', 'simple')
  app.use(guard('127.0.0.1'))
  for (const operation of operations) mount(app, operation, { token: 'token', checkReplies: true })
  app.use(problems(pino({}, { write: (line: string) => void logged.push(line) })))
  return app
}

const echo = makeApp([json(count, async ({ params: { id }, query: { limit } }) => ({ id, limit }))])

const ask = (headers: Record<string, string>, path = '/api/thing/abc'): request.Test => request(echo).get(path).set(headers)

describe('an operation over HTTP', () => {
  it('gets its parameters parsed and its defaults filled', async () => {
    const { status, body } = await request(echo).get('/api/thing/abc')
    expect([status, body]).toEqual([200, { id: 'abc', limit: 5 }])
  })

  it('is not run for what its schemas refuse: the reply names the field', async () => {
    for (const [path, field] of [
      ['/api/thing/ABC', 'path.id'],
      ['/api/thing/abc?limit=11', 'query.limit'],
      ['/api/thing/abc?limit=x', 'query.limit'],
    ] as const) {
      const { status, body } = await request(echo).get(path)
      expect([status, body.error.code, body.error.details.field]).toEqual([400, 'BAD_REQUEST', field])
    }
  })

  it('may answer with another status', async () => {
    const app = makeApp([json(count, async () => new Reply(503, { id: 'a', limit: 1 }))])
    expect((await request(app).get('/api/thing/abc')).status).toBe(503)
  })

  it('turns an AppError into its status, code, sentence and details', async () => {
    const app = makeApp([
      json(count, async () => {
        throw new AppError('CASE_BUSY', 'Case a is in use.', { pid: 7 })
      }),
    ])
    const { status, body } = await request(app).get('/api/thing/abc')
    expect([status, body]).toEqual([423, { error: { code: 'CASE_BUSY', message: 'Case a is in use.', details: { pid: 7 } } }])
  })

  it('says nothing of an unexpected error, which goes to the log', async () => {
    const app = makeApp([
      json(count, async () => {
        throw new Error('secret inside')
      }),
    ])
    const { status, body } = await request(app).get('/api/thing/abc')
    expect([status, body.error.code]).toEqual([500, 'INTERNAL'])
    expect(JSON.stringify(body)).not.toContain('secret')
    expect(logged.join('')).toContain('secret inside')
  })

  it('whose reply breaks its contract is an error in tests', async () => {
    const broken = endpoint({ ...count, reply: z.object({ id: z.string(), limit: z.number().min(100) }) })
    expect((await request(makeApp([json(broken, async () => ({ id: 'a', limit: 1 }))])).get('/api/thing/abc')).status).toBe(500)
  })
})

describe('a body', () => {
  const app = makeApp([json(post, async ({ body: { n } }) => n)])

  it('is JSON', async () => {
    expect((await request(app).post('/api/post').send({ n: 4 })).body).toBe(4)
  })

  it('of a form, of text, or broken is refused', async () => {
    expect((await request(app).post('/api/post').type('form').send('n=4')).body.error.code).toBe('BAD_REQUEST')
    expect((await request(app).post('/api/post').type('text').send('{"n":4}')).body.error.code).toBe('BAD_REQUEST')
    expect((await request(app).post('/api/post').type('json').send('{"n":')).status).toBe(400)
    expect((await request(app).post('/api/post').send({ n: 'four' })).body.error.details.field).toBe('body.n')
  })

  it('that is too large is refused', async () => {
    const { status, body } = await request(app)
      .post('/api/post')
      .send({ n: 1, padding: 'x'.repeat(3_000_000) })
    expect([status, body.error.code]).toEqual([413, 'TOO_LARGE'])
  })

  it('of an upload is streamed, whatever it is', async () => {
    const uploads = makeApp([
      upload(put, async ({ content }) => {
        let size = 0
        for await (const piece of content) size += piece.byteLength
        return { bytes: size }
      }),
    ])
    expect(
      (
        await request(uploads)
          .put('/api/put')
          .type('application/json')
          .send(`"${'x'.repeat(5_000_000)}"`)
      ).body,
    ).toEqual({ bytes: 5_000_002 })
  })
})

describe('a download', () => {
  it('is streamed under its name', async () => {
    const app = makeApp([bytes(file, async () => ({ fileName: '名单.csv', contentType: 'text/csv; charset=utf-8', content: twoLines() }))])
    const { text: got, headers } = await request(app).get('/api/file/a')
    expect(got).toBe('运单号\n1\n')
    expect(headers['content-disposition']).toBe(`attachment; filename="__.csv"; filename*=UTF-8''${encodeURIComponent('名单.csv')}`)
  })

  it('that fails at once is a proper error', async () => {
    const app = makeApp([bytes(file, async () => ({ fileName: 'a', contentType: 'text/csv', content: failing() }))])
    expect((await request(app).get('/api/file/a')).status).toBe(404)
  })
})

describe('server-sent events', () => {
  it('come one a change and close after the last', async () => {
    const { text: got, headers } = await request(makeApp([events(steps, twoEvents)])).get('/api/steps/a')
    expect(headers['content-type']).toContain('text/event-stream')
    expect(got).toBe(`id: running\ndata: {"state":"running","endedAt":null}\n\nid: done\ndata: ${JSON.stringify(ended)}\n\n`)
  })

  it('stop a browser from connecting again once it has seen the end', async () => {
    const app = makeApp([events(steps, last)])
    expect((await request(app).get('/api/steps/a').set('Last-Event-ID', 'done')).status).toBe(204)
    expect((await request(app).get('/api/steps/a').set('Last-Event-ID', 'running')).status).toBe(200)
  })

  it('of something unknown are a 404', async () => {
    expect((await request(makeApp([events(steps, unknownJob)])).get('/api/steps/a')).status).toBe(404)
  })

  it('end at the source when the watcher goes away', async () => {
    const seen: string[] = []
    const endless = async function* ({ signal }: { signal: AbortSignal }): AsyncGenerator<{ state: string; endedAt: null }> {
      try {
        yield { state: 'running', endedAt: null }
        await once(signal, 'abort')
      } finally {
        seen.push('ended')
      }
    }
    const { server, port } = await listen(makeApp([events(steps, endless)]), '127.0.0.1', 0)
    const response = await new Promise<IncomingMessage>((resolve) => get(`http://127.0.0.1:${port}/api/steps/a`, resolve))
    response.destroy()
    while (seen.length === 0) await sleep(5)
    server.close()
    expect(seen).toEqual(['ended'])
  })
})

describe('a web page elsewhere', () => {
  it('cannot reach the server by a name of its own (DNS rebinding)', async () => {
    expect((await ask({ Host: 'evil.example' })).body.error.code).toBe('FORBIDDEN')
    expect((await ask({ Host: '127.0.0.1.evil.example:4180' })).status).toBe(403)
    expect((await ask({ Host: 'localhost:4180' })).status).toBe(200)
    expect((await ask({ Host: '[::1]:4180' })).status).toBe(200)
  })

  it('cannot call it by a form or script (cross-site requests)', async () => {
    expect((await ask({ Host: 'localhost:4180', Origin: 'https://evil.example' })).status).toBe(403)
    expect((await ask({ Host: 'localhost:4180', Origin: 'null' })).status).toBe(403)
    expect((await ask({ Host: 'localhost:4180', Origin: 'http://localhost:9999' })).status).toBe(403)
    expect((await ask({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
    expect((await ask({ Host: 'localhost:4180', Origin: 'http://localhost:4180' })).status).toBe(200)
  })
})
