import { z } from 'zod'
import { bilingual, caseParams, nothing } from './common.ts'
import { endpoint } from './endpoint.ts'
import { pairExplanation, reason } from './explain.ts'

const ringParams = caseParams.extend({ ringId: z.string() })

/** A single piece of evidence without which the ring would not stand as it is: a shared value, or with `value: null` a whole kind. */
const piece = z.object({
  kind: z.string(),
  value: z.string().nullable(),
  name: bilingual,
  pairs: z.number(),
  logOdds: z.number(),
  outcome: z.enum(['loses', 'splits', 'falls']),
  /** What remains together, largest first. */
  parts: z.array(z.array(z.string())),
})
export type LoadBearingPiece = z.infer<typeof piece>

export const weakestLink = endpoint({
  id: 'weakestLink',
  method: 'GET',
  path: '/api/cases/:caseId/rings/:ringId/weakest',
  summary: 'Where a ring would come apart first, and which single pieces of evidence it rests on',
  params: ringParams,
  query: nothing,
  body: nothing,
  reply: z.object({
    /** `minimum_cut` up to `mostForCut` stores; above that the weakest pair of the maximum spanning tree. */
    method: z.enum(['minimum_cut', 'spanning_tree']),
    mostForCut: z.number(),
    /** Keys of the stores on either side, the smaller first. */
    sides: z.tuple([z.array(z.string()), z.array(z.string())]),
    /** Log-odds of all pairs across, and per pair of stores; the run joins what has more than `gamma` a pair. */
    weight: z.number(),
    perPair: z.number(),
    gamma: z.number(),
    /** The strongest pairs across, of `total`. */
    pairs: z.array(pairExplanation),
    total: z.number(),
    /** The pieces that the ring does not stand without, of `tested` of `pieces`. */
    rests: z.array(piece),
    tested: z.number(),
    pieces: z.number(),
  }),
  kind: 'json',
})
export const reasonByStore = endpoint({
  id: 'reasonByStore',
  method: 'GET',
  path: '/api/cases/:caseId/rings/:ringId/reasons/:indicator',
  summary: 'A pooled reason of a ring taken apart: the same indicator at each of its stores',
  params: ringParams.extend({ indicator: z.string() }),
  query: nothing,
  body: nothing,
  reply: z.object({ stores: z.array(z.object({ key: z.string(), name: z.string(), reason })) }),
  kind: 'json',
})
