import express from 'express'
import { pino } from 'pino'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { mount } from '../../server/app/mount.ts'
import { problems } from '../../server/app/problem.ts'
import { currentUser } from '../../server/casework/currentUser.ts'
import { endpoint } from '../../server/contract/endpoint.ts'
import { json } from '../../server/routes/operation.ts'

const who = endpoint({
  id: 'who',
  method: 'POST',
  path: '/api/who',
  summary: '',
  params: z.object({}),
  query: z.object({}),
  body: z.object({}),
  reply: z.string(),
  kind: 'json',
})

function app(): express.Express {
  const made = express()
  mount(
    made,
    json(who, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      return currentUser().name
    }),
    { token: 'token', checkReplies: true },
  )
  made.use(problems(pino({ enabled: false })))
  return made
}

describe('the person whom a request names', () => {
  it('is who writes, also after waiting, and one request does not sign for another', async () => {
    const server = app()
    const names = ['王建国', 'O’Hara', 'a b']
    const replies = await Promise.all(names.map(async (name) => request(server).post('/api/who').set('kongbao-user', encodeURIComponent(name)).send({})))
    expect(replies.map((reply) => reply.body)).toEqual(names)
  })

  it('is the user of the machine when none is named', async () => {
    expect((await request(app()).post('/api/who').send({})).body).toBe(currentUser().name)
  })

  it.each(['%E7%', '%20', 'x'.repeat(65), 'a%0Ab'])('is refused when the header is no name: %s', async (header) => {
    const reply = await request(app()).post('/api/who').set('kongbao-user', header).send({})
    expect(reply.status).toBe(400)
  })
})
