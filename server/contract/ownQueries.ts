import { z } from 'zod'
import { caseParams, nothing, time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { parameter, savedQuery } from './queries.ts'

/** What a person writes of a query; the rest (who, when) the server adds. */
export const queryDraft = z.object({
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(2000).default(''),
  cypher: z.string().trim().min(1).max(100_000),
  parameters: z.array(parameter).max(40).default([]),
  tags: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
  /** Everybody who works on the case sees it; else only its author. */
  shared: z.boolean().default(false),
})
export type QueryDraft = z.infer<typeof queryDraft>

/** One JSON file with queries that people wrote. */
export const queryFile = z.object({
  kind: z.literal('kongbao-queries'),
  version: z.literal(1),
  caseId: z.string(),
  exportedAt: time,
  exportedBy: z.string(),
  queries: z.array(queryDraft.extend({ queryId: z.string().regex(/^own-[\w-]{1,60}$/), author: z.string(), createdAt: time, changedAt: time })).max(2000),
})
export type QueryFile = z.infer<typeof queryFile>

/** What to do with queries of the file that another one here stands against: only name them, leave them out, put them in its place, or keep both. */
export const ON_CONFLICT = ['name', 'skip', 'replace', 'copy'] as const

const ownParams = caseParams.extend({ queryId: z.string() })

export const listCaseQueries = endpoint({
  id: 'listCaseQueries',
  method: 'GET',
  path: '/api/cases/:caseId/queries',
  summary: 'The saved queries of a case: those that ship, and those that people wrote and the caller may see',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({ queries: z.array(savedQuery) }),
  kind: 'json',
})
export const saveQuery = endpoint({
  id: 'saveQuery',
  method: 'POST',
  path: '/api/cases/:caseId/queries',
  summary: 'Saves a query of one’s own with the case',
  params: caseParams,
  query: nothing,
  body: queryDraft,
  reply: savedQuery,
  kind: 'json',
})
export const changeQuery = endpoint({
  id: 'changeQuery',
  method: 'PUT',
  path: '/api/cases/:caseId/queries/:queryId',
  summary: 'Changes a query of one’s own; CONFLICT when it was changed since the version that was `seen`',
  params: ownParams,
  query: nothing,
  body: queryDraft.extend({ seen: z.number().int() }),
  reply: savedQuery,
  kind: 'json',
})
export const deleteQuery = endpoint({
  id: 'deleteQuery',
  method: 'DELETE',
  path: '/api/cases/:caseId/queries/:queryId',
  summary: 'Takes a query of one’s own off the lists; its versions stay with the case',
  params: ownParams,
  query: nothing,
  body: nothing,
  reply: z.object({ deleted: z.boolean() }),
  kind: 'json',
})
export const exportQueries = endpoint({
  id: 'exportQueries',
  method: 'GET',
  path: '/api/cases/:caseId/query-file',
  summary: 'All queries that people wrote and the caller may see, as one JSON file',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: nothing,
  kind: 'bytes',
})
export const importQueries = endpoint({
  id: 'importQueries',
  method: 'POST',
  path: '/api/cases/:caseId/query-file',
  summary: 'Takes the queries of such a file over; while conflicts are only named and there are any, nothing is written',
  params: caseParams,
  query: nothing,
  body: z.object({ file: z.string().max(5_000_000), onConflict: z.enum(ON_CONFLICT).default('name') }),
  reply: z.object({
    /** Queries of the file, those that were there already as they are, and what was done with the rest. */
    read: z.number(),
    same: z.number(),
    added: z.number(),
    replaced: z.number(),
    copied: z.number(),
    skipped: z.number(),
    conflicts: z.array(
      z.object({
        title: z.string(),
        why: z.enum(['changed', 'title']),
        here: z.object({ title: z.string(), author: z.string(), changedAt: time, mine: z.boolean() }),
        there: z.object({ author: z.string(), changedAt: time }),
      }),
    ),
  }),
  kind: 'json',
})
