import type { Indicator } from '../indicator.ts'
import { W1 } from './W1.ts'
import { W2 } from './W2.ts'
import { W3 } from './W3.ts'
import { W4 } from './W4.ts'
import { W5 } from './W5.ts'
import { W6 } from './W6.ts'
import { W7 } from './W7.ts'
import { W8 } from './W8.ts'
import { W9 } from './W9.ts'
import { W10 } from './W10.ts'
import { W11 } from './W11.ts'
import { W12 } from './W12.ts'
import { W13 } from './W13.ts'
import { S1 } from './S1.ts'
import { S2 } from './S2.ts'
import { S3 } from './S3.ts'
import { S4 } from './S4.ts'
import { S5 } from './S5.ts'
import { S6 } from './S6.ts'
import { S7 } from './S7.ts'
import { S8 } from './S8.ts'
import { R1 } from './R1.ts'
import { R2 } from './R2.ts'
import { R3 } from './R3.ts'
import { againstReviews } from './againstReviews.ts'
import { againstReturns } from './againstReturns.ts'
import { againstWeights } from './againstWeights.ts'
import { againstBuyers } from './againstBuyers.ts'
import { againstPayouts } from './againstPayouts.ts'
import { againstKept } from './againstKept.ts'
import { againstComplaints } from './againstComplaints.ts'
import { againstRefunds } from './againstRefunds.ts'

/** Every indicator, in the order in which reasons are listed. */
export const INDICATORS: readonly Indicator[] = [
  W1,
  W2,
  W3,
  W4,
  W5,
  W6,
  W7,
  W8,
  W9,
  W10,
  W11,
  W12,
  W13,
  S1,
  S2,
  S3,
  S4,
  S5,
  S6,
  S7,
  S8,
  R1,
  R2,
  R3,
  againstReviews,
  againstReturns,
  againstWeights,
  againstComplaints,
  againstRefunds,
  againstBuyers,
  againstPayouts,
  againstKept,
]

const BY_ID = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]))

export function indicatorNamed(id: string): Indicator | undefined {
  return BY_ID.get(id)
}
