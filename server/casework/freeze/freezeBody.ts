import { z } from 'zod'
import { freezeItem } from '../../contract/freeze.ts'

/** What is written of an item of the freeze list; who wrote it and when stands with each version. */
export const freezeBody = freezeItem
  .pick({
    label: true,
    key: true,
    name: true,
    institution: true,
    ringId: true,
    priority: true,
    state: true,
    reason: true,
    amountFen: true,
    proposedBy: true,
    proposedAt: true,
    approvedBy: true,
    approvedAt: true,
    sentTo: true,
    sentAt: true,
    docNo: true,
    outcome: true,
    frozenFen: true,
    until: true,
    answer: true,
    returnedAt: true,
  })
  /** Who last changed what is asked for: he cannot approve it any more than the one who proposed it. */
  .extend({ askedBy: z.string(), remark: z.string() })
export type FreezeBody = z.infer<typeof freezeBody>

export const NOT_APPROVED = { approvedBy: null, approvedAt: null, remark: '' } as const
export const NOT_SENT = { sentTo: null, sentAt: null, docNo: null } as const
export const NOT_RETURNED = { outcome: null, frozenFen: null, until: null, answer: null, returnedAt: null } as const
