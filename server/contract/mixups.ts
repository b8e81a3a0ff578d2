import { z } from 'zod'
import { bilingual, caseParams, nothing, paging, time } from './common.ts'
import { endpoint } from './endpoint.ts'

/** An order of a real buyer that may have been sent an empty parcel by mistake, among orders of hired buyers: a lead. */
export const mixup = z.object({
  orderKey: z.string(),
  storeKey: z.string(),
  storeName: z.string(),
  ringId: z.string().nullable(),
  buyerId: z.string(),
  amountFen: z.number(),
  createdAt: time.nullable(),
  waybillKey: z.string().nullable(),
  for: z.array(bilingual),
  against: z.array(bilingual),
})
export type Mixup = z.infer<typeof mixup>

const mixupReply = z.object({ total: z.number(), mixups: z.array(mixup) })

export const listMixups = endpoint({
  id: 'listMixups',
  method: 'GET',
  path: '/api/cases/:caseId/mixups',
  summary: 'Orders whose buyers may be victims of a mix-up in a brushing batch',
  params: caseParams,
  query: paging.extend({ ringId: z.string().optional(), storeKey: z.string().optional() }),
  body: nothing,
  reply: mixupReply,
  kind: 'json',
})
