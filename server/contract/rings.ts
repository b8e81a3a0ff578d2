import { z } from 'zod'
import { bilingual, caseParams, hypothesis, label, nothing, paging, subgraph, time } from './common.ts'
import { runSummary } from './cases.ts'
import { endpoint } from './endpoint.ts'
import { hypothesisScore, pairExplanation, reason } from './explain.ts'
import { byVerdict, ringStatus } from './verdicts.ts'

/** A row of the ring list. Money in fen. */
export const ringSummary = z.object({
  ringId: z.string(),
  ringNo: z.number(),
  name: bilingual,
  hypothesis,
  ringScore: z.number(),
  stores: z.number(),
  inFen: z.number(),
  withdrawnFen: z.number(),
  insideFen: z.number(),
  waybills: z.number(),
  emptyShare: z.number().nullable(),
  vendorSites: z.number(),
  qrCodes: z.number(),
  accounts: z.number(),
  couriers: z.array(z.string()),
  platforms: z.array(z.string()),
  from: time.nullable(),
  to: time.nullable(),
  /** Mean stability of its stores, 0 to 1; null in runs that did not measure it. */
  stability: z.number().nullable().default(null),
  /** Null for a ring as the run found it. */
  byVerdict: byVerdict.nullable().default(null),
})
export type RingSummary = z.infer<typeof ringSummary>

/** A ring among others: with where it stands. */
export const listedRing = ringSummary.extend({ statuses: z.array(ringStatus).min(1), secondLook: z.boolean() })
export type ListedRing = z.infer<typeof listedRing>

export const ringMember = z.object({
  role: z.enum(['member', 'context']),
  label,
  key: z.string(),
  name: z.string(),
  memberScore: z.number().nullable(),
  inFen: z.number().nullable(),
  withdrawnFen: z.number().nullable(),
  emptyShare: z.number().nullable(),
  orders: z.number().nullable(),
  /** A store's: how often it stays with the ring's core over γ and seeds, 0 to 1. */
  stability: z.number().nullable().default(null),
})
export type RingMember = z.infer<typeof ringMember>

export const ring = ringSummary.extend({
  runId: z.string(),
  runNo: z.number(),
  /** Whether it is of the last run. Of older runs rings and members are kept, links and the scores of single stores are not. */
  latest: z.boolean(),
  /** Of a ring of the run that people split or merged: what lists show in its place. */
  shownAs: z.array(z.object({ ringId: z.string(), ringNo: z.number(), byVerdict })).default([]),
  /** Why this hypothesis, or why none is decided on. */
  decision: bilingual.nullable().default(null),
  /** How its run measured stability. */
  measured: runSummary.shape.stability,
  scores: z.array(hypothesisScore),
  reasons: z.array(reason),
  refutedBy: z.array(bilingual),
  /** Other rings with the strongest links to this one. */
  related: z.array(z.object({ ringId: z.string(), ringNo: z.number(), weight: z.number(), text: bilingual })),
  days: z.array(z.object({ day: z.string(), bought: z.number(), shipped: z.number(), inFen: z.number(), withdrawnFen: z.number() })),
})
export type Ring = z.infer<typeof ring>

const ringParams = caseParams.extend({ ringId: z.string() })

export const RING_SORTS = [
  'score',
  'stores',
  'inFen',
  'withdrawnFen',
  'insideFen',
  'emptyShare',
  'stability',
  'vendorSites',
  'qrCodes',
  'couriers',
  'from',
  'status',
  'ringNo',
] as const

export const listRings = endpoint({
  id: 'listRings',
  method: 'GET',
  path: '/api/cases/:caseId/rings',
  summary: 'The rings of the last run',
  params: caseParams,
  query: paging.extend({
    hypothesis: hypothesis.optional(),
    /** `secondLook`: with a verdict that the run has overtaken. */
    status: z.enum([...ringStatus.options, 'secondLook']).optional(),
    sort: z.enum(RING_SORTS).default('score'),
    /** Of highest, latest, most; ring numbers and status begin with the first. */
    order: z.enum(['usual', 'reversed']).optional(),
    search: z.string().optional(),
    /** Money in, in fen. */
    minFen: z.coerce.number().optional(),
    maxFen: z.coerce.number().optional(),
  }),
  body: nothing,
  /** Each count is what its filter would leave of what the other filters leave. */
  reply: z.object({
    total: z.number(),
    runId: z.string().nullable(),
    counts: z.record(hypothesis, z.number()),
    statuses: z.record(z.enum([...ringStatus.options, 'secondLook']), z.number()),
    rings: z.array(listedRing),
  }),
  kind: 'json',
})
export const getRing = endpoint({
  id: 'getRing',
  method: 'GET',
  path: '/api/cases/:caseId/rings/:ringId',
  summary: 'One ring with its reasons, scores and days',
  params: ringParams,
  query: nothing,
  body: nothing,
  reply: ring,
  kind: 'json',
})
export const listRingMembers = endpoint({
  id: 'listRingMembers',
  method: 'GET',
  path: '/api/cases/:caseId/rings/:ringId/members',
  summary: 'Who belongs to a ring, and what it shares with others',
  params: ringParams,
  query: paging.extend({ label: label.optional() }),
  body: nothing,
  reply: z.object({ total: z.number(), counts: z.record(z.string(), z.number()), members: z.array(ringMember) }),
  kind: 'json',
})
export const ringPairs = endpoint({
  id: 'ringPairs',
  method: 'GET',
  path: '/api/cases/:caseId/rings/:ringId/pairs',
  summary: 'The links that hold a ring together, strongest first',
  params: ringParams,
  query: paging,
  body: nothing,
  reply: z.object({ total: z.number(), pairs: z.array(pairExplanation) }),
  kind: 'json',
})
export const ringGraph = endpoint({
  id: 'ringGraph',
  method: 'GET',
  path: '/api/cases/:caseId/rings/:ringId/graph',
  summary: 'A ring and what ties it, for the canvas',
  params: ringParams,
  /** `singles: few` leaves out most of what ties one store only and counts it in `folded`. */
  query: z.object({ limit: z.coerce.number().int().min(1).max(2000).default(300), singles: z.enum(['few', 'all']).default('few') }),
  body: nothing,
  reply: subgraph.extend({ shown: z.number(), total: z.number(), folded: z.array(z.object({ label, count: z.number() })) }),
  kind: 'json',
})
export const overviewGraph = endpoint({
  id: 'overviewGraph',
  method: 'GET',
  path: '/api/cases/:caseId/overview/graph',
  summary: 'The case as rings and the links between them, with positions',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({
    rings: z.array(listedRing.extend({ x: z.number(), y: z.number(), family: z.string().nullable() })),
    links: z.array(z.object({ a: z.string(), b: z.string(), weight: z.number() })),
    families: z.array(z.object({ id: z.string(), name: z.string(), sites: z.number() })),
    shown: z.number(),
    total: z.number(),
  }),
  kind: 'json',
})

/** Why linked stores were not called a ring: too few of them, too little suspicion in the mean, or no full-strength sign of both empty parcels and money. */
export const NOT_CALLED = ['size', 'suspicion', 'evidence'] as const

/** Stores of the last run that are linked but are no ring. `x`, `y` are in the plane of `overviewGraph`, outside its rings. */
export const uncalledGroup = z.object({
  groupId: z.string(),
  stores: z.number(),
  hypothesis,
  score: z.number(),
  suspicion: z.number(),
  why: z.enum(NOT_CALLED),
  members: z.array(z.object({ key: z.string(), name: z.string() })),
  x: z.number(),
  y: z.number(),
})
export type UncalledGroup = z.infer<typeof uncalledGroup>

export const overviewGroups = endpoint({
  id: 'overviewGroups',
  method: 'GET',
  path: '/api/cases/:caseId/overview/groups',
  summary: 'Groups of linked stores that were not called rings, the largest first',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: z.object({
    groups: z.array(uncalledGroup),
    shown: z.number(),
    total: z.number(),
    /** Stores in all of them. */
    stores: z.number(),
  }),
  kind: 'json',
})

/** What two rings of a run have in common. `shared` by kind: how many each has, how many both, and the first of these. */
export const ringComparison = z.object({
  a: listedRing,
  b: listedRing,
  shared: z.array(z.object({ label, a: z.number(), b: z.number(), both: z.number(), items: z.array(z.object({ label, key: z.string(), name: z.string() })) })),
  links: z.object({ total: z.number(), weight: z.number(), strongest: z.array(pairExplanation.extend({ aName: z.string(), bName: z.string() })) }),
  days: z.array(z.object({ day: z.string(), a: z.number(), b: z.number() })),
})
export type RingComparison = z.infer<typeof ringComparison>

export const compareRings = endpoint({
  id: 'compareRings',
  method: 'GET',
  path: '/api/cases/:caseId/ring-comparison',
  summary: 'Two rings of the last run side by side: sites, accounts, identifiers, couriers and days that both have, and the links between them',
  params: caseParams,
  query: z.object({ a: z.string(), b: z.string() }),
  body: nothing,
  reply: ringComparison,
  kind: 'json',
})
