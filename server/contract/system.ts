import { z } from 'zod'
import { nothing } from './common.ts'
import { endpoint } from './endpoint.ts'

export const health = endpoint({
  id: 'health',
  method: 'GET',
  path: '/api/health',
  summary: 'The process is up',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({ status: z.literal('ok'), version: z.string() }),
  kind: 'json',
})
export const ready = endpoint({
  id: 'ready',
  method: 'GET',
  path: '/api/ready',
  summary: 'A case can be explored (503 until then, with the reason)',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({ ready: z.boolean(), caseId: z.string().nullable(), reason: z.string().nullable() }),
  kind: 'json',
})
export const openapi = endpoint({
  id: 'openapi',
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'This API, described',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.record(z.string(), z.unknown()),
  kind: 'json',
})
