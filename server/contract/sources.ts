import { z } from 'zod'
import { caseParams, nothing, paging, rowReference, time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { job } from './jobs.ts'

export const reject = z.object({ line: z.number(), column: z.string().nullable(), value: z.string().nullable(), reason: z.string() })

/** What a load did with one file: `read = loaded + duplicate + rejected`, in source records. */
export const fileReport = z.object({
  file: z.string(),
  table: z.string().nullable(),
  tables: z.record(z.string(), z.number()).optional(),
  profile: z.string().nullable(),
  sha256: z.string().nullable(),
  read: z.number(),
  loaded: z.number(),
  duplicate: z.number(),
  rejected: z.number(),
  encoding: z.string().optional(),
  bytes: z.number().optional(),
  warnings: z.array(z.string()).default([]),
  /** The first rejected rows, by line; all of them stand in `rejectsFile`, below the case folder. */
  firstRejects: z.array(reject).optional(),
  rejectsFile: z.string().optional(),
  /** Why nothing, or only a part, was read: names file, line and reason. */
  error: z.string().optional(),
})
export type FileReport = z.infer<typeof fileReport>

export const loadReport = z.object({
  caseId: z.string(),
  dataVersion: z.number(),
  files: z.array(fileReport),
  /** Files of a folder that are no table. */
  skipped: z.array(z.object({ file: z.string(), reason: z.string() })),
  seconds: z.number(),
})
export type LoadReport = z.infer<typeof loadReport>

export const source = z.object({
  sourceId: z.number(),
  sha256: z.string(),
  file: z.string(),
  bytes: z.number(),
  table: z.string().nullable(),
  profile: z.string(),
  encoding: z.string(),
  headerLine: z.number(),
  read: z.number(),
  loaded: z.number(),
  duplicate: z.number(),
  rejected: z.number(),
  warnings: z.array(z.string()),
  loadedAt: time,
})
export type Source = z.infer<typeof source>

export const rejectGroup = z.object({
  reason: z.string(),
  column: z.string().nullable(),
  count: z.number(),
  firstLine: z.number(),
  firstValue: z.string().nullable(),
})

const sourceParams = caseParams.extend({ sourceId: z.coerce.number().int() })

export const listSources = endpoint({
  id: 'listSources',
  method: 'GET',
  path: '/api/cases/:caseId/sources',
  summary: 'The files that were loaded',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({ sources: z.array(source) }),
  kind: 'json',
})
export const listRejects = endpoint({
  id: 'listRejects',
  method: 'GET',
  path: '/api/cases/:caseId/sources/:sourceId/rejects',
  summary: 'Rejected rows of a file, grouped by reason and one by one',
  params: sourceParams,
  query: paging,
  body: nothing,
  reply: z.object({ total: z.number(), groups: z.array(rejectGroup), rejects: z.array(reject) }),
  kind: 'json',
})
export const downloadRejects = endpoint({
  id: 'downloadRejects',
  method: 'GET',
  path: '/api/cases/:caseId/sources/:sourceId/rejects.csv',
  summary: 'Rejected rows of a file as CSV',
  params: sourceParams,
  query: nothing,
  body: nothing,
  reply: nothing,
  kind: 'bytes',
})
export const getSourceRow = endpoint({
  id: 'getSourceRow',
  method: 'GET',
  path: '/api/cases/:caseId/sources/:sourceId/rows/:line',
  summary: 'One row as it stands in its file, and as the evidence has it',
  params: sourceParams.extend({ line: z.coerce.number().int().min(1) }),
  query: nothing,
  body: nothing,
  reply: z.object({ row: rowReference.nullable(), text: z.string(), header: z.string() }),
  kind: 'json',
})
export const upload = endpoint({
  id: 'upload',
  method: 'PUT',
  path: '/api/cases/:caseId/uploads/:name',
  summary: 'Puts a file into the case, to be loaded afterwards',
  params: caseParams.extend({ name: z.string().min(1).max(255) }),
  query: nothing,
  body: nothing,
  reply: z.object({ upload: z.string(), bytes: z.number() }),
  kind: 'upload',
})
export const startLoad = endpoint({
  id: 'startLoad',
  method: 'POST',
  path: '/api/cases/:caseId/loads',
  summary: "Loads uploaded files (or, with the server's own token, paths on this machine)",
  params: caseParams,
  query: nothing,
  body: z.object({
    uploads: z.array(z.string()).default([]),
    paths: z.array(z.string()).default([]),
    profile: z.string().optional(),
    set: z.record(z.string(), z.string()).default({}),
    /** Queued behind the load as jobs of their own; each begins once the one before it is done. */
    next: z.array(z.enum(['detect', 'graph'])).default([]),
  }),
  reply: job,
  kind: 'json',
})
export const listProfiles = endpoint({
  id: 'listProfiles',
  method: 'GET',
  path: '/api/profiles',
  summary: 'The file formats that are understood',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.object({ profiles: z.array(z.object({ id: z.string(), zh: z.string(), en: z.string(), tables: z.array(z.string()), needs: z.array(z.string()) })) }),
  kind: 'json',
})
