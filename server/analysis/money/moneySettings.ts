import { z } from 'zod'

const number = (value: number): z.ZodDefault<z.ZodNumber> => z.number().default(value)

/** How transfers are counted once, and from where an order is a possible mix-up. SQL files name them as `$name`. */
export const moneySettings = z
  .object({
    /** The two records of one transfer lie at most this many seconds apart. */
    transferSeconds: number(120),
    /** Mix-ups: orders of a store that were sent with numbers that look empty, and the share of their buyers that look hired. */
    mixupOrders: number(10),
    mixupHired: number(0.3),
    /** Mix-ups: more complaints than this share of these orders is no mix-up but a store that does not ship. */
    mixupComplaints: number(0.05),
    /** Mix-ups: others pay for more than this share of these orders at a code merchant's, whose payers are no buyers. */
    mixupOthers: number(0.3),
  })
  .prefault({})
export type MoneySettings = z.infer<typeof moneySettings>
