import { z } from 'zod'
import { RING_CHANGES } from '../analysis/lineage.ts'
import { caseParams, nothing, time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { ringOfRun } from './runs.ts'

/** What people say of a ring: `confirm` and `reject` of the lead, `split` and `merge` of its extent. None changes the run; lists and exports show what it made of it. */
export const VERDICT_KINDS = ['confirm', 'reject', 'split', 'merge'] as const
export const verdictKind = z.enum(VERDICT_KINDS)
export type VerdictKind = z.infer<typeof verdictKind>

/** `lead`: nobody has said anything of it yet. */
export const RING_STATUSES = ['lead', 'confirmed', 'rejected', 'split', 'merged'] as const
export const ringStatus = z.enum(RING_STATUSES)
export type RingStatus = z.infer<typeof ringStatus>

/** Why a verdict that outlived its run needs a second look; `conflict`: verdicts of different kinds meet in one ring. */
export const SECOND_LOOKS = ['members', 'split', 'merged', 'gone', 'hypothesis', 'conflict'] as const
export const secondLook = z.enum(SECOND_LOOKS)
export type SecondLook = z.infer<typeof secondLook>

/** Of a ring that people made from rings of the run: by which verdict, in whose name and why. */
export const byVerdict = z.object({
  verdictId: z.number(),
  kind: verdictKind.extract(['split', 'merge']),
  author: z.string(),
  at: time,
  reason: z.string(),
  /** `A`, `B`, … of a split; null for a merge, and for stores that joined since and that no part names. */
  part: z.string().nullable(),
  /** The rings of the run that its stores come from. */
  of: z.array(z.object({ ringId: z.string(), ringNo: z.number() })),
})
export type ByVerdict = z.infer<typeof byVerdict>

export const verdict = z.object({
  verdictId: z.number(),
  kind: verdictKind,
  author: z.string(),
  at: time,
  reason: z.string(),
  runNo: z.number(),
  /** The rings as they were when it was stated; several for a merge. */
  rings: z.array(ringOfRun),
  /** Of a split: the stores of each part, by key. */
  parts: z.array(z.array(z.string())),
  withdrawn: z.object({ author: z.string(), at: time, reason: z.string() }).nullable(),
})
export type Verdict = z.infer<typeof verdict>

const store = z.object({ key: z.string(), name: z.string() })

/** A verdict in force on a ring of the last run: what became of the ring that was judged. */
export const standingVerdict = verdict.extend({ change: z.enum(RING_CHANGES), joined: z.array(store), left: z.array(store), secondLook: z.array(secondLook) })
export type StandingVerdict = z.infer<typeof standingVerdict>

/** Where a ring of the last run stands: at most one verdict on the lead and one on its extent. */
export const standing = z.object({ statuses: z.array(ringStatus).min(1), secondLook: z.boolean(), verdicts: z.array(standingVerdict) })
export type Standing = z.infer<typeof standing>

const reason = z.string().trim().min(1, 'a reason').max(2000)

export const listVerdicts = endpoint({
  id: 'listVerdicts',
  method: 'GET',
  path: '/api/cases/:caseId/verdicts',
  summary: 'The verdicts in force: by ring of the last run, and those whose rings are gone',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({
    /** By ring id; rings without a verdict are left out. */
    standing: z.record(z.string(), standing),
    gone: z.array(verdict),
    secondLooks: z.number(),
  }),
  kind: 'json',
})
export const ringVerdicts = endpoint({
  id: 'ringVerdicts',
  method: 'GET',
  path: '/api/cases/:caseId/rings/:ringId/verdicts',
  summary: 'Where a ring stands, and every verdict that was ever stated on it, newest first',
  params: caseParams.extend({ ringId: z.string() }),
  query: nothing,
  body: nothing,
  reply: z.object({ standing, history: z.array(verdict) }),
  kind: 'json',
})
export const stateVerdict = endpoint({
  id: 'stateVerdict',
  method: 'POST',
  path: '/api/cases/:caseId/verdicts',
  summary: 'States a verdict on a ring of the last run; a merge names several, a split the stores of each part',
  params: caseParams,
  query: nothing,
  body: z.object({ kind: verdictKind, ringIds: z.array(z.string()).min(1).max(50), parts: z.array(z.array(z.string()).min(1)).max(50).default([]), reason }),
  reply: verdict,
  kind: 'json',
})
export const withdrawVerdict = endpoint({
  id: 'withdrawVerdict',
  method: 'POST',
  path: '/api/cases/:caseId/verdicts/:verdictId/withdrawal',
  summary: 'Takes a verdict back; the one before it stands again',
  params: caseParams.extend({ verdictId: z.coerce.number().int() }),
  query: nothing,
  body: z.object({ reason: z.string().trim().max(2000).default('') }),
  reply: verdict,
  kind: 'json',
})
