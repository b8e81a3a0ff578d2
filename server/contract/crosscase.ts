import { z } from 'zod'
import { bilingual, caseParams, nothing, paging, time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { matchRow } from './exports.ts'
import { job } from './jobs.ts'

/** What hits are counted by. */
export const MATCH_GROUPS = ['case', 'site', 'store', 'ring'] as const
export const matchGroupKind = z.enum(MATCH_GROUPS)
export type MatchGroupKind = z.infer<typeof matchGroupKind>

/**
 * A case, site, store or ring that knows numbers of the list as one kind of number. Waybill numbers drawn by chance from all that anybody knows, as many as were
 * asked, would meet `expected` of its `size`; `lift` is hits over expected, `low` and `high` its 95 % interval (Poisson). Phones, accounts and the like
 * are drawn from nothing that the case could count, so for them chance is not computable and these are null.
 */
export const matchGroup = z.object({
  kind: matchGroupKind,
  key: z.string(),
  name: bilingual,
  /** What the numbers are: `waybill`, `phone`, `account`, `store`, `qr` or another kind of identifier. */
  numberKind: z.string().default('waybill'),
  hits: z.number(),
  size: z.number().nullable(),
  expected: z.number().nullable(),
  lift: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})
export type MatchGroup = z.infer<typeof matchGroup>

export const matchSummary = z.object({
  matchId: z.string(),
  name: z.string(),
  madeAt: time,
  madeBy: z.string(),
  listSha256: z.string(),
  runId: z.string().nullable(),
  dataVersion: z.number(),
  asked: z.number(),
  hits: z.number(),
  misses: z.number(),
  duplicates: z.number(),
  damaged: z.number(),
  /** Numbers that the case knows as each kind, most first; a number may be known as several. */
  kinds: z.array(z.object({ kind: z.string(), hits: z.number() })).default([]),
  /** Rows of the answer: a number known with several couriers has several. */
  rows: z.number(),
  /** Different waybill numbers that the case, the other cases or the list know: what chance draws from. What nobody knows counts as a waybill number. */
  universe: z.number(),
})
export type MatchSummary = z.infer<typeof matchSummary>

const matchParams = caseParams.extend({ matchId: z.string() })

export const startMatch = endpoint({
  id: 'startMatch',
  method: 'POST',
  path: '/api/cases/:caseId/matches',
  summary: 'Matches a list of numbers with this case and the numbers of other cases; the job ends with the match, which is kept',
  params: caseParams,
  query: nothing,
  body: z.object({ name: z.string().trim().max(120).default(''), numbers: z.string().min(1).max(20_000_000) }),
  reply: job,
  kind: 'json',
})
export const listMatches = endpoint({
  id: 'listMatches',
  method: 'GET',
  path: '/api/cases/:caseId/matches',
  summary: 'Matches that were made, newest first',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({ matches: z.array(matchSummary) }),
  kind: 'json',
})
export const getMatch = endpoint({
  id: 'getMatch',
  method: 'GET',
  path: '/api/cases/:caseId/matches/:matchId',
  summary: 'A match with its hits by case, site, store and ring, against chance',
  params: matchParams,
  query: nothing,
  body: nothing,
  reply: matchSummary.extend({ groups: z.array(matchGroup) }),
  kind: 'json',
})
export const listMatchRows = endpoint({
  id: 'listMatchRows',
  method: 'GET',
  path: '/api/cases/:caseId/matches/:matchId/rows',
  summary: 'The numbers of a match in the order of the list: hits, misses, or those that one case, site, store or ring knows',
  params: matchParams,
  query: paging.extend({
    show: z.enum(['hits', 'misses', 'damaged', 'all']).default('hits'),
    by: matchGroupKind.optional(),
    key: z.string().max(300).optional(),
    search: z.string().max(200).optional(),
  }),
  body: nothing,
  reply: z.object({ total: z.number(), rows: z.array(matchRow.extend({ position: z.number() })) }),
  kind: 'json',
})
export const getMatchList = endpoint({
  id: 'getMatchList',
  method: 'GET',
  path: '/api/cases/:caseId/matches/:matchId/list',
  summary: 'The list as it was asked, so that it can be matched or exported again',
  params: matchParams,
  query: nothing,
  body: nothing,
  reply: z.object({ numbers: z.string() }),
  kind: 'json',
})
export const deleteMatch = endpoint({
  id: 'deleteMatch',
  method: 'DELETE',
  path: '/api/cases/:caseId/matches/:matchId',
  summary: 'Removes a match; the audit log keeps that it was made',
  params: matchParams,
  query: nothing,
  body: nothing,
  reply: z.object({ deleted: z.boolean() }),
  kind: 'json',
})
