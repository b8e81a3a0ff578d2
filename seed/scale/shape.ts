/** The case of the report, two years long. Every figure is an assumption unless the report names it (600 million numbers, two years, 1,600 and 1,000 sites). */
export const SHAPE = {
  firstDate: '2018-06-01',
  days: 730,
  numbers: 600_000_000,
  /** Numbers that one customer buys in one go. */
  block: 100,
  sites: [1_600, 1_000],
  suppliers: 20,
  siteAccounts: 400_000,
  rings: 4_000,
  ringDays: 10,
  medianRing: 8,
  largestRing: 66,
  brushingStores: 900_000,
  brushingDays: 180,
  noShipStores: 4_000,
  noShipDays: 15,
  agencyStores: 30_000,
  otherStores: 526_000,
  /** Share of numbers bought by code merchants and by no-ship stores; the rest are brushers'. */
  deposits: 0.06,
  noShip: 0.002,
  /** Share of owners whose orders, payments, withdrawals and courier records are in the files. */
  known: 0.1,
  cities: 366,
  outletsPerCity: 18,
  gamblingSites: 40,
  gamblersPerRing: 1_500,
} as const

/** Numbers of a whole day: a whole count of purchases. */
export const NUMBERS_A_DAY = Math.floor(SHAPE.numbers / SHAPE.days / SHAPE.block) * SHAPE.block

/** First number that every kind of store has, so that no two kinds share one. */
export const STORE_NUMBERS = { ring: 0, brushing: 400_000, noShip: 1_400_000, honest: 1_500_000 } as const
