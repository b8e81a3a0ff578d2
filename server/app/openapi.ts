import { z } from 'zod'
import { ENDPOINTS } from '../contract/api.ts'
import { problem } from '../contract/common.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { VERSION } from './version.ts'

type Json = Record<string, unknown>

/** The API as OpenAPI 3.1, printed from the same schemas that parse the requests. */
export function describeApi(): Json {
  const paths: Record<string, Json> = {}
  for (const endpoint of ENDPOINTS) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describeOperation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Kongbao', version: VERSION, description: 'Finds and explains code-merchant rings behind empty-parcel waybills.' },
    paths,
    components: { schemas: { Problem: toJsonSchema(problem, 'output') } },
  }
}

function describeOperation(endpoint: Endpoint): Json {
  const body = describeBody(endpoint)
  return {
    operationId: endpoint.id,
    summary: endpoint.summary,
    parameters: [...describeParameters(endpoint.params, 'path'), ...describeParameters(endpoint.query, 'query')],
    ...(body ? { requestBody: { required: true, content: body } } : {}),
    responses: {
      200: { description: endpoint.summary, content: describeReply(endpoint) },
      default: { description: 'What went wrong', content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } } },
    },
  }
}

function describeParameters(schema: z.ZodType, where: 'path' | 'query'): Json[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape).map(([name, value]) => {
    const type: z.ZodType = z.instanceof(z.ZodType).parse(value)
    return { name, in: where, required: where === 'path' || !type.safeParse(undefined).success, schema: toJsonSchema(type, 'input') }
  })
}

function describeBody(endpoint: Endpoint): Json | null {
  if (endpoint.kind === 'upload') return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
  if (endpoint.body instanceof z.ZodObject && Object.keys(endpoint.body.shape).length === 0) return null
  return { 'application/json': { schema: toJsonSchema(endpoint.body, 'input') } }
}

function describeReply(endpoint: Endpoint): Json {
  if (endpoint.kind === 'bytes') return { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
  const type = endpoint.kind === 'events' ? 'text/event-stream' : 'application/json'
  return { [type]: { schema: toJsonSchema(endpoint.reply, 'output') } }
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
