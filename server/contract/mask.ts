import { z } from 'zod'
import { caseParams, node, nothing, time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { personName } from './person.ts'

/**
 * `on`: names, numbers, accounts and addresses leave the server masked; `off`: as they are, which `unmask` notes first with its reason and witness.
 * Without it a browser gets them masked, and a program as they are, like a command without `--mask`.
 * A cookie of the same name says it for what cannot carry a header (downloads, event streams).
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

export const readNodes = endpoint({
  id: 'readNodes',
  method: 'POST',
  path: '/api/cases/:caseId/graph/nodes',
  summary:
    'Nodes of a canvas as the graph has them now, in the order asked; null for those that are gone. So a canvas goes under the mask, and comes out again',
  params: caseParams,
  query: nothing,
  body: z.object({ ids: z.array(z.string()).max(20_000) }),
  reply: z.object({ nodes: z.array(node.nullable()) }),
  kind: 'json',
})
