import { z } from 'zod'
import { bilingual, caseParams, nothing, time } from './common.ts'
import { endpoint } from './endpoint.ts'
import { personName } from './person.ts'

/** What can be frozen: an account by its bank, a code or a store by its platform. */
export const FREEZE_LABELS = ['Account', 'QrCode', 'Store'] as const
export const freezeLabel = z.enum(FREEZE_LABELS)
export type FreezeLabel = z.infer<typeof freezeLabel>

export const FREEZE_STATES = ['proposed', 'approved', 'sent', 'returned'] as const
export const freezeState = z.enum(FREEZE_STATES)
export type FreezeState = z.infer<typeof freezeState>

export const PRIORITIES = ['high', 'middle', 'low'] as const
export const priority = z.enum(PRIORITIES)
export type Priority = z.infer<typeof priority>

export const OUTCOMES = ['frozen', 'partly', 'nothing', 'refused'] as const
export const outcome = z.enum(OUTCOMES)
export type Outcome = z.infer<typeof outcome>

const fen = z.number().int().nonnegative()
const shortText = z.string().trim().max(200)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as 2026-03-02')

/**
 * What may still be there, in fen, by the evidence of `dataVersion`. `statement`: the last balance of the account's own statement, of `asOf`.
 * `flow`: a store's paid orders less refunds and withdrawals. Null when neither can be had; `text` says why or how.
 * `arrivedFen` and `leftFen` are what the evidence saw come and go, which is no balance.
 */
export const insideFigure = z.object({
  insideFen: z.number().nullable(),
  basis: z.enum(['statement', 'flow', 'none']),
  asOf: time.nullable(),
  arrivedFen: z.number().nullable(),
  leftFen: z.number().nullable(),
  text: bilingual,
  dataVersion: z.number(),
})
export type InsideFigure = z.infer<typeof insideFigure>

export const freezeItem = z.object({
  freezeId: z.string(),
  label: freezeLabel,
  key: z.string(),
  name: z.string(),
  /** The bank or payment firm of an account, the platform of a store or code; empty where the evidence does not say. */
  institution: z.string(),
  ringId: z.string().nullable(),
  priority,
  state: freezeState,
  reason: z.string(),
  /** Null: all that is there. */
  amountFen: z.number().nullable(),
  proposedBy: z.string(),
  proposedAt: time,
  approvedBy: z.string().nullable(),
  approvedAt: time.nullable(),
  sentTo: z.string().nullable(),
  sentAt: time.nullable(),
  docNo: z.string().nullable(),
  outcome: outcome.nullable(),
  frozenFen: z.number().nullable(),
  /** The last day of the freeze. */
  until: day.nullable(),
  answer: z.string().nullable(),
  returnedAt: time.nullable(),
  version: z.number(),
  changedAt: time,
  changedBy: z.string(),
  /** Whether its last step can be taken back, by `undoFreezes`. */
  undoable: z.boolean(),
  inside: insideFigure,
  /** Freezes of the same thing that the evidence itself records. */
  measures: z.array(z.object({ at: time, amountFen: z.number().nullable(), until: time.nullable(), docNo: z.string().nullable() })),
})
export type FreezeItem = z.infer<typeof freezeItem>

const ids = z.array(z.string()).min(1).max(2000)
const items = z.object({ items: z.array(freezeItem) })
const freezeParams = caseParams.extend({ freezeId: z.string() })

export const listFreezes = endpoint({
  id: 'listFreezes',
  method: 'GET',
  path: '/api/cases/:caseId/freezes',
  summary: 'The freeze list with what may still be inside, computed from the evidence',
  params: caseParams,
  query: nothing,
  body: nothing,
  reply: items.extend({
    counts: z.record(freezeState, z.number()),
    /** Sum of what can be computed, null where nothing can; and of how many items it cannot. */
    insideFen: z.number().nullable(),
    notComputable: z.number(),
  }),
  kind: 'json',
})
export const proposeFreezes = endpoint({
  id: 'proposeFreezes',
  method: 'POST',
  path: '/api/cases/:caseId/freezes',
  summary: 'Proposes accounts, codes and stores for freezing; those on the list already stay as they are',
  params: caseParams,
  query: nothing,
  body: z.object({
    targets: z
      .array(z.object({ label: freezeLabel, key: z.string().min(1).max(500), name: z.string().max(500).optional() }))
      .min(1)
      .max(2000),
    priority: priority.default('middle'),
    reason: z.string().trim().min(1).max(2000),
    ringId: z.string().nullable().default(null),
    amountFen: fen.nullable().default(null),
  }),
  reply: z.object({ added: z.array(z.string()), already: z.array(z.string()) }),
  kind: 'json',
})
export const editFreeze = endpoint({
  id: 'editFreeze',
  method: 'PUT',
  path: '/api/cases/:caseId/freezes/:freezeId',
  summary: 'Changes priority, reason or amount of an item that is not sent yet; an approval falls with it',
  params: freezeParams,
  query: nothing,
  body: z.object({ priority, reason: z.string().trim().min(1).max(2000), amountFen: fen.nullable(), version: z.number().int() }),
  reply: nothing,
  kind: 'json',
})
export const approveFreezes = endpoint({
  id: 'approveFreezes',
  method: 'POST',
  path: '/api/cases/:caseId/freezes/approve',
  summary: 'A second person approves; refused for the name that proposed or last changed an item',
  params: caseParams,
  query: nothing,
  body: z.object({ freezeIds: ids, approver: personName, remark: shortText.default('') }),
  reply: nothing,
  kind: 'json',
})
export const sendFreezes = endpoint({
  id: 'sendFreezes',
  method: 'POST',
  path: '/api/cases/:caseId/freezes/send',
  summary: 'Notes that approved items were sent to a bank or platform',
  params: caseParams,
  query: nothing,
  body: z.object({ freezeIds: ids, sentTo: shortText.min(1), docNo: shortText.default('') }),
  reply: nothing,
  kind: 'json',
})
export const returnFreezes = endpoint({
  id: 'returnFreezes',
  method: 'POST',
  path: '/api/cases/:caseId/freezes/return',
  summary: 'Notes what came back: frozen or not, how much, until when',
  params: caseParams,
  query: nothing,
  body: z.object({ freezeIds: ids, outcome, frozenFen: fen.nullable().default(null), until: day.nullable().default(null), answer: shortText.default('') }),
  reply: nothing,
  kind: 'json',
})
export const removeFreezes = endpoint({
  id: 'removeFreezes',
  method: 'POST',
  path: '/api/cases/:caseId/freezes/remove',
  summary: 'Takes items that are not sent off the list, with a reason',
  params: caseParams,
  query: nothing,
  body: z.object({ freezeIds: ids, reason: shortText.min(1) }),
  reply: nothing,
  kind: 'json',
})
export const undoFreezes = endpoint({
  id: 'undoFreezes',
  method: 'POST',
  path: '/api/cases/:caseId/freezes/undo',
  summary: 'Takes the last step of items back; what went out cannot be taken back',
  params: caseParams,
  query: nothing,
  body: z.object({ freezeIds: ids }),
  reply: nothing,
  kind: 'json',
})
export const freezeHistory = endpoint({
  id: 'freezeHistory',
  method: 'GET',
  path: '/api/cases/:caseId/freezes/:freezeId/history',
  summary: 'Every step of an item, the newest first',
  params: freezeParams,
  query: nothing,
  body: nothing,
  reply: z.object({ steps: z.array(z.object({ at: time, by: z.string(), action: z.string(), state: freezeState, text: z.string() })) }),
  kind: 'json',
})
