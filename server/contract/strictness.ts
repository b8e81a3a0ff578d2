import { z } from 'zod'
import { caseParams, hypothesis, nothing } from './common.ts'
import { endpoint } from './endpoint.ts'

const ringRef = z.object({ ringId: z.string(), ringNo: z.number() })

/** A store that would join or leave; `ring`: of the run that it comes from, or in whose company it would be, if any. */
const moved = z.object({ key: z.string(), name: z.string(), ring: ringRef.nullable() })
export const joiningStore = moved.extend({
  /** Log-odds to all stores that were in the ring, and to those it is tied to most strongly. */
  weight: z.number(),
  ties: z.array(z.object({ key: z.string(), weight: z.number() })),
})
export type JoiningStore = z.infer<typeof joiningStore>
export const leavingStore = moved.extend({
  /** With how many other stores it would be; 0: by itself. */
  company: z.number(),
})
export type LeavingStore = z.infer<typeof leavingStore>

/** A ring as it would be at another γ. A view: the run keeps what it found. */
export const stricterRing = z.object({
  gamma: z.number(),
  runGamma: z.number(),
  /** Stores of the ring at this γ. */
  stores: z.number(),
  joined: z.array(joiningStore),
  /** How many join in all; the strongest are listed. */
  joins: z.number(),
  left: z.array(leavingStore),
  /** Into how many communities of which sizes the ring's own stores fall, largest first; stores by themselves are parts of 1. */
  parts: z.array(z.number()),
  /** What it would be called; null: too few stores or too little evidence for a ring. */
  called: z.object({ hypothesis, score: z.number() }).nullable(),
  /** Clustered anew: so many of the run's links; fewer than all where there are very many, those nearest to the ring. */
  links: z.number(),
  allLinks: z.number(),
})
export type StricterRing = z.infer<typeof stricterRing>

export const ringAtStrictness = endpoint({
  id: 'ringAtStrictness',
  method: 'GET',
  path: '/api/cases/:caseId/rings/:ringId/strictness',
  summary: 'What a ring of the last run would gain and lose at another γ, by the links that the run kept; without γ, at that of the run',
  params: caseParams.extend({ ringId: z.string() }),
  query: z.object({ gamma: z.coerce.number().gt(0).max(1000).optional() }),
  body: nothing,
  reply: stricterRing,
  kind: 'json',
})
