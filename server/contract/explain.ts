import { z } from 'zod'
import { bilingual, caseParams, nothing, paging, rowReference } from './common.ts'
import { endpoint } from './endpoint.ts'

export const FAMILIES = ['waybill', 'store', 'ring', 'context'] as const

/** Whose stores a figure is compared with: those of its platform, of the courier that carries most of its parcels, or all of the case. */
export const peerKind = z.enum(['platform', 'courier', 'case'])
export type PeerKind = z.infer<typeof peerKind>

/** One additive term of a score. `points` counts for the hypothesis when positive, against it when negative. */
export const reason = z.object({
  /** Indicator id (`W8`, `S3`, …) or an id of the kind `against.*`. */
  id: z.string(),
  family: z.enum(FAMILIES),
  name: bilingual,
  /** The measured sentence, e.g. "97 % of 412 numbers are in a vendor pool (threshold 30 %, baseline 0.2 %)". */
  text: bilingual,
  value: z.number().nullable(),
  threshold: z.number().nullable(),
  /** The median of the stores of `baselineOf`. */
  baseline: z.number().nullable(),
  /** How many rows it was measured on. */
  n: z.number(),
  /** Points per hypothesis, after family caps. Missing data has `computable: false` and no points. */
  points: z.object({ code_merchant: z.number(), brushing: z.number(), no_ship: z.number() }),
  computable: z.boolean(),
  /** What is counted, and what honest trade looks the same. */
  definition: bilingual.optional(),
  confuser: bilingual.optional(),
  /** What the baseline rests on; `below` and `above` are the shares of these stores with a lower and a higher value. */
  baselineOf: z.object({ of: peerKind, names: z.array(z.string()), stores: z.number(), rows: z.number(), below: z.number(), above: z.number() }).optional(),
})
export type Reason = z.infer<typeof reason>

/** One log-odds term of a pair of stores: the terms add up to the pair's weight. */
export const linkTerm = z.object({
  /** Link kind id (`device`, `bank_account`, `vendor_day`, …). */
  kind: z.string(),
  text: bilingual,
  logOdds: z.number(),
  /** The shared value, where there is one: a phone, a device, a site. */
  value: z.string().nullable(),
  rows: z.number(),
})
export type LinkTerm = z.infer<typeof linkTerm>

export const pairExplanation = z.object({ a: z.string(), b: z.string(), weight: z.number(), terms: z.array(linkTerm) })
export type PairExplanation = z.infer<typeof pairExplanation>

/** A pair with a link, or without one: then `text` says so in short, and `considered` what was seen and why it is no link. */
export const pairExplained = pairExplanation.extend({
  linked: z.boolean(),
  text: bilingual.nullable(),
  /** `kind` is a link kind with rows by `/evidence?about=link`, or `gate`: the store named was not compared with others. */
  considered: z.array(z.object({ kind: z.string(), value: z.string().nullable(), rows: z.number(), text: bilingual })),
})
export type PairExplained = z.infer<typeof pairExplained>

export const hypothesisScore = z.object({ hypothesis: z.enum(['code_merchant', 'brushing', 'no_ship']), for: z.number(), against: z.number(), net: z.number() })
export type HypothesisScore = z.infer<typeof hypothesisScore>

export const storeExplanation = z.object({
  key: z.string(),
  name: z.string(),
  ringId: z.string().nullable(),
  ringNo: z.number().nullable(),
  hypothesis: z.string(),
  gated: z.boolean(),
  suspicion: z.number().nullable(),
  emptyScore: z.number().nullable(),
  scores: z.array(hypothesisScore),
  reasons: z.array(reason),
  /** Pairs of the same ring first, strongest first. */
  pairs: z.array(pairExplanation.extend({ otherKey: z.string(), otherName: z.string() })),
  figures: z.object({
    orders: z.number(),
    inFen: z.number(),
    withdrawnFen: z.number(),
    waybills: z.number(),
    sold: z.number(),
    signToWithdrawHours: z.number().nullable(),
  }),
  /** What would refute the leading hypothesis. */
  refutedBy: z.array(bilingual),
})
export type StoreExplanation = z.infer<typeof storeExplanation>

const storeParams = caseParams.extend({ storeKey: z.string() })

export const explainStore = endpoint({
  id: 'explainStore',
  method: 'GET',
  path: '/api/cases/:caseId/stores/:storeKey/explanation',
  summary: 'Why a store is scored and grouped as it is',
  params: storeParams,
  query: nothing,
  body: nothing,
  reply: storeExplanation,
  kind: 'json',
})
export const explainPair = endpoint({
  id: 'explainPair',
  method: 'GET',
  path: '/api/cases/:caseId/pairs',
  summary: 'Why these two: the additive terms of a pair of stores, or why there is no link',
  params: caseParams,
  query: z.object({ a: z.string(), b: z.string() }),
  body: nothing,
  reply: pairExplained,
  kind: 'json',
})
export const evidenceRows = endpoint({
  id: 'evidenceRows',
  method: 'GET',
  path: '/api/cases/:caseId/evidence',
  summary: 'The rows behind a figure: an indicator of a store, a term of a pair, a relation, or everything about a node',
  params: caseParams,
  query: paging.extend({
    about: z.enum(['indicator', 'link', 'node', 'relation', 'context', 'day']),
    id: z.string().describe('indicator id, link kind, label, type of a relation, context rule, or lane of a day (bought, shipped, inFen, withdrawnFen, all)'),
    a: z.string().describe('store key, node key, `Label/key` that a relation starts from, or ring id for a context rule or a day'),
    b: z.string().optional().describe('the other store, or `Label/key` that a relation leads to'),
    value: z.string().optional().describe('the shared value of a link, places of a relation separated by commas, or the day: 2026-03-02'),
  }),
  body: nothing,
  reply: z.object({ total: z.number(), rows: z.array(rowReference) }),
  kind: 'json',
})
