import { z } from 'zod'
import { caseParams, nothing, time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { job } from './jobs.ts'
import { SUPPLY_LISTS } from './supply.ts'

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json', 'graphml', 'gexf'] as const
export const exportFormat = z.enum(EXPORT_FORMATS)
export type ExportFormat = z.infer<typeof exportFormat>

export const exportRequest = z.discriminatedUnion('what', [
  z.object({ what: z.literal('rings'), format: exportFormat, ringId: z.string().optional(), mask: z.boolean().default(false) }),
  z.object({ what: z.literal('stores'), format: z.enum(['csv', 'json']), mask: z.boolean().default(false) }),
  z.object({ what: z.literal('supply'), list: z.enum(SUPPLY_LISTS), format: z.enum(['csv', 'json']), mask: z.boolean().default(false) }),
  z.object({
    what: z.literal('query'),
    format: z.enum(['csv', 'json']),
    queryId: z.string().optional(),
    cypher: z.string().optional(),
    parameters: z.record(z.string(), z.unknown()).default({}),
    mask: z.boolean().default(false),
  }),
  /** `bank`: accounts, `platform`: stores and codes, both only what a second person approved; `all`: the list as it stands. */
  z.object({
    what: z.literal('freeze'),
    format: z.enum(['csv', 'xlsx']),
    audience: z.enum(['bank', 'platform', 'all']).default('all'),
    institution: z.string().optional(),
    mask: z.boolean().default(false),
  }),
  z.object({ what: z.literal('match'), format: z.literal('csv'), numbers: z.string(), mask: z.boolean().default(false) }),
])
export type ExportRequest = z.infer<typeof exportRequest>

export const manifest = z.object({
  kind: z.literal('kongbao-export'),
  file: z.string(),
  what: z.string(),
  format: z.string(),
  caseId: z.string(),
  caseName: z.string(),
  synthetic: z.boolean(),
  exportedAt: time,
  exportedBy: z.string(),
  software: z.string(),
  runId: z.string().nullable(),
  settings: z.record(z.string(), z.unknown()),
  query: z.string().nullable(),
  parameters: z.record(z.string(), z.unknown()),
  dataVersion: z.number(),
  sources: z.array(z.object({ file: z.string(), sha256: z.string(), rows: z.number() })),
  masked: z.boolean(),
  rows: z.number(),
  bytes: z.number(),
  sha256: z.string(),
  notice: z.object({ zh: z.string(), en: z.string() }),
})
export type Manifest = z.infer<typeof manifest>

export const exportResult = z.object({ name: z.string(), manifest })
export type ExportResult = z.infer<typeof exportResult>

const fileParams = caseParams.extend({ name: z.string().regex(/^[\w.-]+$/) })

export const startExport = endpoint({
  id: 'startExport',
  method: 'POST',
  path: '/api/cases/:caseId/exports',
  summary: 'Writes an export with its manifest; the job ends with its name',
  params: caseParams,
  query: nothing,
  body: exportRequest,
  reply: job,
  kind: 'json',
})
export const listExports = endpoint({
  id: 'listExports',
  method: 'GET',
  path: '/api/cases/:caseId/exports',
  summary: 'Exports made so far',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({ exports: z.array(exportResult) }),
  kind: 'json',
})
export const downloadExport = endpoint({
  id: 'downloadExport',
  method: 'GET',
  path: '/api/cases/:caseId/exports/:name',
  summary: 'An export, or its manifest (`<name>.manifest.json`)',
  params: fileParams,
  query: nothing,
  body: nothing,
  reply: nothing,
  kind: 'bytes',
})

/** One line of a cross-match. */
export const matchRow = z.object({
  waybill_no: z.string(),
  courier: z.string().nullable(),
  hit: z.boolean(),
  sites: z.array(z.string()),
  stores: z.array(z.string()),
  rings: z.array(z.string()),
  other_cases: z.array(z.string()),
  sold_at: time.nullable(),
  signed_at: time.nullable(),
  source: z.string(),
})
export type MatchRow = z.infer<typeof matchRow>
export const matchNumbers = endpoint({
  id: 'matchNumbers',
  method: 'POST',
  path: '/api/cases/:caseId/match',
  summary: 'Looks numbers up in this case and in the numbers of other cases',
  params: caseParams,
  query: nothing,
  body: z.object({ numbers: z.string().max(20_000_000) }),
  reply: z.object({
    asked: z.number(),
    hits: z.number(),
    misses: z.number(),
    /** Lines that repeat an earlier one, and numbers that a spreadsheet has damaged (they are misses). */
    duplicates: z.number(),
    damaged: z.number(),
    /** All rows of the answer; `rows` holds the first `shown` of them. */
    total: z.number(),
    rows: z.array(matchRow),
    shown: z.number(),
  }),
  kind: 'json',
})
