import { z } from 'zod'
import { bilingual, caseParams, node, nothing, relation, time } from './common.ts'
import { endpoint } from './endpoint.ts'

export const PARAMETER_TYPES = ['string', 'integer', 'number', 'boolean', 'date', 'label', 'ring', 'strings'] as const
export const parameter = z.object({
  name: z.string(),
  type: z.enum(PARAMETER_TYPES),
  title: bilingual,
  default: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
  required: z.boolean(),
})
export const savedQuery = z.object({
  queryId: z.string(),
  family: z.string(),
  familyTitle: bilingual,
  title: bilingual,
  description: bilingual,
  parameters: z.array(parameter),
  returns: z.array(z.object({ name: z.string(), title: bilingual, unit: z.string().optional() })),
  cypher: z.string(),
  tags: z.array(z.string()),
})
export type SavedQuery = z.infer<typeof savedQuery>

/** Caps are part of the answer: `truncated` says which one cut it. */
export const queryResult = z.object({
  runId: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.unknown())),
  nodes: z.array(node),
  relations: z.array(relation),
  rowLimit: z.number(),
  byteLimit: z.number(),
  timeoutSeconds: z.number(),
  truncated: z.enum(['rows', 'bytes']).nullable(),
  seconds: z.number(),
  dataVersion: z.number().nullable(),
  tier: z.enum(['full', 'aggregate']).nullable(),
})
export type QueryResult = z.infer<typeof queryResult>

const runOptions = {
  parameters: z.record(z.string(), z.unknown()).default({}),
  rowLimit: z.number().int().min(1).max(100_000).default(1000),
  runId: z.string().max(64).optional(),
}

export const listQueries = endpoint({
  id: 'listQueries',
  method: 'GET',
  path: '/api/queries',
  summary: 'The saved queries that ship',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({ queries: z.array(savedQuery) }),
  kind: 'json',
})
export const runSavedQuery = endpoint({
  id: 'runSavedQuery',
  method: 'POST',
  path: '/api/cases/:caseId/queries/:queryId/run',
  summary: 'Runs a saved query with typed parameters',
  params: caseParams.extend({ queryId: z.string() }),
  query: nothing,
  body: z.object(runOptions),
  reply: queryResult,
  kind: 'json',
})
export const runCypher = endpoint({
  id: 'runCypher',
  method: 'POST',
  path: '/api/cases/:caseId/cypher',
  summary: 'Runs read-only Cypher through the gate',
  params: caseParams,
  query: nothing,
  body: z.object({ cypher: z.string().min(1).max(100_000), ...runOptions }),
  reply: queryResult,
  kind: 'json',
})
export const checkCypher = endpoint({
  id: 'checkCypher',
  method: 'POST',
  path: '/api/cases/:caseId/cypher/check',
  summary: 'Whether the gate lets a text through, and which part it refuses',
  params: caseParams,
  query: nothing,
  body: z.object({ cypher: z.string().min(1).max(100_000) }),
  reply: z.object({ allowed: z.boolean(), operators: z.number(), refused: z.string().nullable(), message: z.string().nullable() }),
  kind: 'json',
})
export const cancelQuery = endpoint({
  id: 'cancelQuery',
  method: 'DELETE',
  path: '/api/cases/:caseId/cypher/:runId',
  summary: 'Cancels a running query',
  params: caseParams.extend({ runId: z.string() }),
  query: nothing,
  body: nothing,
  reply: z.object({ cancelled: z.boolean() }),
  kind: 'json',
})
export const queryHistory = endpoint({
  id: 'queryHistory',
  method: 'GET',
  path: '/api/cases/:caseId/cypher/history',
  summary: 'The last queries that were run',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({
    history: z.array(
      z.object({
        at: time,
        queryId: z.string().nullable(),
        cypher: z.string(),
        parameters: z.record(z.string(), z.unknown()),
        rows: z.number().nullable(),
        seconds: z.number().nullable(),
        outcome: z.string(),
      }),
    ),
  }),
  kind: 'json',
})
