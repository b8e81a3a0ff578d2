import { z } from 'zod'
import { bilingual, caseParams, node, nothing, relation, time, type Label } from './common.ts'
import { endpoint } from './endpoint.ts'

/** The key of a node of that label, chosen by a search. */
export const NODE_PARAMETERS = {
  store: 'Store',
  ring: 'Ring',
  site: 'VendorSite',
  siteAccount: 'SiteAccount',
  account: 'Account',
  order: 'Order',
  waybill: 'Waybill',
  person: 'Person',
  identifier: 'Identifier',
  gamblingSite: 'GamblingSite',
  outlet: 'Outlet',
  code: 'QrCode',
} as const satisfies Record<string, Label>
/** Keys of several nodes of that label. */
export const NODE_LIST_PARAMETERS = { stores: 'Store', accounts: 'Account' } as const satisfies Record<string, Label>

export const PARAMETER_TYPES = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'enum',
  'label',
  'strings',
  'store',
  'ring',
  'site',
  'siteAccount',
  'account',
  'order',
  'waybill',
  'person',
  'identifier',
  'gamblingSite',
  'outlet',
  'code',
  'node',
  'stores',
  'accounts',
] as const
export type ParameterType = (typeof PARAMETER_TYPES)[number]

/** The label that a parameter's nodes have; null when it takes no node, or one of any label (`node`). */
export function labelOfParameter(type: ParameterType): Label | null {
  const labels: Partial<Record<ParameterType, Label>> = { ...NODE_PARAMETERS, ...NODE_LIST_PARAMETERS }
  return labels[type] ?? null
}

export function isListParameter(type: ParameterType): boolean {
  return type === 'strings' || type in NODE_LIST_PARAMETERS
}

export const parameter = z.object({
  name: z.string().regex(/^[A-Za-z_]\w*$/),
  type: z.enum(PARAMETER_TYPES),
  title: bilingual,
  default: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]),
  required: z.boolean(),
  /** Bounds of an integer or a number, both included. */
  min: z.number().optional(),
  max: z.number().optional(),
  /** What an enum may be. */
  options: z.array(z.object({ value: z.string(), title: bilingual })).optional(),
})
export type Parameter = z.infer<typeof parameter>
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
  /** Who wrote it, where it did not ship; `shared`: everybody who works on the case sees it. */
  own: z.object({ author: z.string(), shared: z.boolean(), mine: z.boolean(), version: z.number(), createdAt: time, changedAt: time }).nullable(),
})
export type SavedQuery = z.infer<typeof savedQuery>

export const BYTE_LIMIT = 20_000_000
export const ROW_LIMITS = [100, 1000, 10_000, 50_000] as const
export const TIME_LIMITS = [10, 60, 300] as const
export const DEFAULT_ROWS = 1000
export const DEFAULT_SECONDS = 60

/** Caps are part of the answer: `truncated` says which one cut it, `atLeast` how many rows there are (or `exact`ly are), as far as it was counted. */
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
  atLeast: z.number(),
  exact: z.boolean(),
  seconds: z.number(),
  dataVersion: z.number().nullable(),
  tier: z.enum(['full', 'aggregate']).nullable(),
})
export type QueryResult = z.infer<typeof queryResult>

const runOptions = {
  parameters: z.record(z.string(), z.unknown()).default({}),
  rowLimit: z.number().int().min(1).max(100_000).default(DEFAULT_ROWS),
  timeoutSeconds: z.number().int().min(1).max(600).default(DEFAULT_SECONDS),
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
  reply: z.object({
    allowed: z.boolean(),
    operators: z.number(),
    refused: z.string().nullable(),
    message: z.string().nullable(),
    /** Where the refused part stands in the text, as far as it can be told. */
    from: z.number().nullable(),
    to: z.number().nullable(),
  }),
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
        by: z.string(),
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
