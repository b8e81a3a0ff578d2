import { z } from 'zod'
import { caseParams, label, nothing, time } from './common.ts'
import { endpoint } from './endpoint.ts'

/** Left to right. Refunds and what is still inside stand in the column of the withdrawal accounts; what an account kept, in the next one. */
export const MONEY_COLUMNS = ['site', 'code', 'store', 'account', 'onward', 'further'] as const
export const moneyColumn = z.enum(MONEY_COLUMNS)
export type MoneyColumn = z.infer<typeof moneyColumn>

export const MONEY_KINDS = ['entity', 'others', 'no_site', 'no_code', 'unexplained', 'unknown_account', 'refunded', 'inside', 'kept'] as const
export const moneyKind = z.enum(MONEY_KINDS)
export type MoneyKind = z.infer<typeof moneyKind>

const flow = { fen: z.number(), count: z.number(), first: time.nullable(), last: time.nullable() }

/** A thing that money went through, `others` of its column together, or a sum that is no thing. Money in fen. */
export const moneyNode = z.object({
  id: z.string(),
  column: moneyColumn,
  kind: moneyKind,
  label: label.nullable(),
  key: z.string(),
  name: z.string(),
  /** Holder of an account. */
  detail: z.string().nullable(),
  inFen: z.number(),
  outFen: z.number(),
  /** How many things `others` holds. */
  others: z.number().nullable(),
})
export type MoneyNode = z.infer<typeof moneyNode>

/** `count`: orders up to the store, withdrawals, then transfers. */
export const moneyLink = z.object({ from: z.string(), to: z.string(), ...flow })
export type MoneyLink = z.infer<typeof moneyLink>

export const moneyRoute = z.object({
  site: z.string().nullable(),
  code: z.string().nullable(),
  store: z.string(),
  storeName: z.string(),
  account: z.string().nullable(),
  fen: z.number(),
  orders: z.number(),
})

export const ringMoney = z.object({
  ringId: z.string(),
  /** in + unexplained = withdrawn + refunded + inside; withdrawn = onward + kept. */
  totals: z.object({
    inFen: z.number(),
    orders: z.number(),
    unexplainedFen: z.number(),
    withdrawnFen: z.number(),
    refundedFen: z.number(),
    insideFen: z.number(),
    onwardFen: z.number(),
    keptFen: z.number(),
  }),
  nodes: z.array(moneyNode),
  links: z.array(moneyLink),
  /** The largest routes code → store → account, first in first out, and the others of them together. */
  routes: z.array(moneyRoute),
  otherRoutes: z.object({ routes: z.number(), fen: z.number() }),
  /** What was counted once, and what is not counted. */
  notes: z.object({
    /** Orders with several payments of more than their amount, and how much more. */
    paidTwice: z.number(),
    surplusFen: z.number(),
    /** Payments that settle several orders. */
    sharedPayments: z.number(),
    /** Payments at the stores' codes for orders that were not loaded. */
    withoutOrder: z.number(),
    withoutOrderFen: z.number(),
    /** Transfers that stand in both accounts' statements. */
    twoSided: z.number(),
  }),
  /** Tables of the case without any row. */
  missing: z.array(z.enum(['payments', 'withdrawals', 'transfers'])),
})
export type RingMoney = z.infer<typeof ringMoney>

export const getRingMoney = endpoint({
  id: 'ringMoney',
  method: 'GET',
  path: '/api/cases/:caseId/rings/:ringId/money',
  summary: "A ring's money from code to store to account and onward, with sums that add up",
  params: caseParams.extend({ ringId: z.string() }),
  query: z.object({ top: z.coerce.number().int().min(1).max(100).default(8).describe('things shown per column; the others stand together') }),
  body: nothing,
  reply: ringMoney,
  kind: 'json',
})
