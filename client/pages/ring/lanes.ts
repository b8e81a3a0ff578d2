import type { Label } from '../../../server/contract/common.ts'

/** What a day of a ring counts, in the order of what happens. */
export const LANES = ['bought', 'shipped', 'inFen', 'withdrawnFen'] as const
export type Lane = (typeof LANES)[number]

/** Each takes the colour of the kind that it is about. */
export const LANE_LABEL: Readonly<Record<Lane, Label>> = { bought: 'VendorSite', shipped: 'Store', inFen: 'QrCode', withdrawnFen: 'Account' }
