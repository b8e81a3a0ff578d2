import { z } from 'zod'
import { caseParams, nothing, time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { job } from './jobs.ts'
import { SUPPLY_LISTS } from './supply.ts'

export const TABLE_FORMATS = ['csv', 'xlsx', 'json'] as const
/** Nodes and relations, for other graph tools and for a Neo4j. */
export const NETWORK_FORMATS = ['graphml', 'gexf', 'cypher'] as const
/** `html`: the report on a ring, to be read and printed. */
export const EXPORT_FORMATS = [...TABLE_FORMATS, ...NETWORK_FORMATS, 'html'] as const
export const PICTURE_FORMATS = ['png', 'svg'] as const
export const exportFormat = z.enum(EXPORT_FORMATS)
export type ExportFormat = z.infer<typeof exportFormat>
export const reportLanguage = z.enum(['zh', 'en'])
export type ReportLanguage = z.infer<typeof reportLanguage>

const tableFormat = z.enum(TABLE_FORMATS)
const graphFormat = z.enum([...TABLE_FORMATS, ...NETWORK_FORMATS])
/** Left out: as the session is masked. */
const mask = z.boolean().optional()
/** Node ids of a canvas, and the types of relations between them that it shows (left out: all). */
const canvas = { format: graphFormat, nodes: z.array(z.string()).min(1).max(20_000), types: z.array(z.string()).optional(), mask }

export const exportRequest = z.discriminatedUnion('what', [
  z.object({ what: z.literal('rings'), format: exportFormat, ringId: z.string().optional(), language: reportLanguage.default('zh'), mask }),
  z.object({ what: z.literal('stores'), format: tableFormat, mask }),
  z.object({ what: z.literal('supply'), list: z.enum(SUPPLY_LISTS), format: tableFormat, mask }),
  z.object({
    what: z.literal('query'),
    format: graphFormat,
    queryId: z.string().optional(),
    cypher: z.string().optional(),
    parameters: z.record(z.string(), z.unknown()).default({}),
    mask,
  }),
  z.object({ what: z.literal('selection'), ...canvas }),
  z.object({ what: z.literal('view'), ...canvas }),
  /** `bank`: accounts, `platform`: stores and codes, both only what a second person approved; `all`: the list as it stands. */
  z.object({
    what: z.literal('freeze'),
    format: z.enum(['csv', 'xlsx']),
    audience: z.enum(['bank', 'platform', 'all']).default('all'),
    institution: z.string().optional(),
    mask,
  }),
  z.object({ what: z.literal('match'), format: tableFormat, numbers: z.string(), as: z.enum(['waybill', 'any']).default('waybill'), mask }),
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

export const keepPicture = endpoint({
  id: 'keepPicture',
  method: 'PUT',
  path: '/api/cases/:caseId/pictures',
  summary: 'Keeps a picture of the canvas that the browser drew as an export, with its manifest; the body is the PNG or SVG',
  params: caseParams,
  query: z.object({
    format: z.enum(PICTURE_FORMATS),
    view: z.string().max(500).default('').describe('what it shows'),
    nodes: z.coerce.number().int().min(0),
    relations: z.coerce.number().int().min(0),
    runId: z.string().max(64).optional(),
  }),
  body: nothing,
  reply: exportResult,
  kind: 'upload',
})
/** `unchanged` is the only good one. */
export const VERIFICATION_STATES = [
  'unchanged',
  'changed',
  'cut_short',
  'grown',
  'renamed',
  'missing',
  'no_manifest',
  'damaged_manifest',
  'manifest_changed',
] as const
export const verifyExport = endpoint({
  id: 'verifyExport',
  method: 'GET',
  path: '/api/cases/:caseId/exports/:name/verification',
  summary: 'Checks an export against its manifest, and the manifest against the audit log',
  params: fileParams,
  query: nothing,
  body: nothing,
  reply: z.object({ ok: z.boolean(), state: z.enum(VERIFICATION_STATES), message: z.string(), rows: z.number() }),
  kind: 'json',
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
  /** What the case knows the number as: a waybill, a phone, an account, a store, a code or another kind of identifier. */
  kinds: z.array(z.string()),
  source: z.string(),
})
export type MatchRow = z.infer<typeof matchRow>
/** Whether numbers are looked up as waybill numbers alone, or as whatever the case knows them. */
export type MatchNumbers = 'waybill' | 'any'
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
