import { z } from 'zod'
import { caseParams, hypothesis, nothing, time } from './common.ts'
import { endpoint } from './endpoint.ts'

export const runSummary = z.object({
  runId: z.string(),
  runNo: z.number(),
  createdAt: time,
  dataVersion: z.number(),
  settings: z.record(z.string(), z.unknown()),
  stores: z.number(),
  gatedStores: z.number(),
  links: z.number(),
  communities: z.number(),
  modularity: z.number().nullable(),
  rings: z.record(hypothesis, z.number()),
  /** What could not be computed for want of a table, in both languages. */
  missing: z.array(z.object({ what: z.string(), because: z.string(), zh: z.string(), en: z.string() })),
  seconds: z.number(),
  /** The run that the case showed before this one. */
  previousRunId: z.string().nullable().default(null),
  /** In how many partitions the members' stability was measured; `restricted`: around the rings only, since the graph is large. */
  stability: z.object({ partitions: z.number(), restricted: z.boolean() }).nullable().default(null),
  /** What pairs are compared with, so that a pair without a link can be explained too: days and buyers at vendor sites, payers and hired buyers in all. */
  population: z.object({ siteDays: z.number(), siteBuyers: z.number(), payers: z.number(), hiredBuyers: z.number() }).nullable().default(null),
})
export type RunSummary = z.infer<typeof runSummary>

/** `none` never built; `closed` built, and opened by `openGraph` or the first question; `stale` evidence or run is newer; `away` the server does not answer. */
export const graphStatus = z.object({
  state: z.enum(['none', 'closed', 'starting', 'building', 'ready', 'stale', 'away']),
  dataVersion: z.number().nullable(),
  runId: z.string().nullable(),
  nodes: z.number().nullable(),
  relations: z.number().nullable(),
  /** `full`: every waybill and order; `aggregate`: those of gated stores and rings only. */
  tier: z.enum(['full', 'aggregate']).nullable(),
  message: z.string().nullable(),
  managed: z.boolean(),
})
export type GraphStatus = z.infer<typeof graphStatus>

export const caseSummary = z.object({
  caseId: z.string(),
  name: z.string(),
  createdAt: time,
  synthetic: z.boolean(),
  dataVersion: z.number(),
  loadedAt: time.nullable(),
  sources: z.number(),
  rows: z.record(z.string(), z.number()),
  run: runSummary.nullable(),
  graph: graphStatus,
})
export type CaseSummary = z.infer<typeof caseSummary>

/** The strip of the overview, left to right as a funnel. Money in fen. `null`: not computable from what was loaded. */
export const overview = z.object({
  case: caseSummary,
  numbers: z.object({ waybills: z.number(), sold: z.number(), sources: z.number(), couriers: z.number() }),
  pool: z.object({ hits: z.number().nullable(), vendorSites: z.number() }),
  stores: z.object({ all: z.number(), gated: z.number().nullable() }),
  rings: z.object({ all: z.number(), stores: z.number(), byHypothesis: z.record(hypothesis, z.number()) }).nullable(),
  money: z.object({ codeMerchantInFen: z.number(), withdrawnFen: z.number(), insideFen: z.number(), rings: z.number() }).nullable(),
})
export type Overview = z.infer<typeof overview>

/** The case that `npm start` makes to try things with. */
export const SAMPLE_CASE = 'sample'

export const listCases = endpoint({
  id: 'listCases',
  method: 'GET',
  path: '/api/cases',
  summary: 'The cases on this machine',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({ cases: z.array(z.object({ caseId: z.string(), name: z.string(), createdAt: time, busy: z.boolean() })) }),
  kind: 'json',
})
export const createCase = endpoint({
  id: 'createCase',
  method: 'POST',
  path: '/api/cases',
  summary: 'Starts an empty case',
  params: nothing,
  query: nothing,
  body: z.object({ caseId: caseParams.shape.caseId, name: z.string().min(1).max(200).optional() }),
  reply: caseSummary,
  kind: 'json',
})
export const getCase = endpoint({
  id: 'getCase',
  method: 'GET',
  path: '/api/cases/:caseId',
  summary: 'A case: data version, rows, last run, state of its graph',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: caseSummary,
  kind: 'json',
})
export const getOverview = endpoint({
  id: 'getOverview',
  method: 'GET',
  path: '/api/cases/:caseId/overview',
  summary: 'The figures of the case overview',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: overview,
  kind: 'json',
})
