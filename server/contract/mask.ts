import { z } from 'zod'
import { caseParams, nothing, time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { personName } from './person.ts'

/**
 * `on`: names, numbers, accounts and addresses leave the server masked. A cookie of the same name says it for what cannot carry a header (downloads, event streams).
 * Masked values that carry a mark (`****1234#k7f3qz`) may be sent back wherever the whole value may stand.
 */
export const MASK_HEADER = 'kongbao-mask'

export const unmask = endpoint({
  id: 'unmask',
  method: 'POST',
  path: '/api/cases/:caseId/unmask',
  summary: 'Notes in the audit log why, by whom and before which second person a session goes on without the mask',
  params: caseParams,
  query: nothing,
  body: z.object({ reason: z.string().trim().min(1).max(1000), second: personName }),
  reply: z.object({ at: time, by: z.string(), second: z.string() }),
  kind: 'json',
})
