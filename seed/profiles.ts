import { AppError } from '../server/errors.ts'

/** How large a case is. Every figure is an assumption; `README.md` says why it was chosen. */
export interface Profile {
  readonly name: 'sample' | 'small' | 'medium' | 'evaluation'
  readonly waybills: number
  readonly firstDate: string
  readonly days: number
  /** Cities that stores ship from and parcels go to, most common first. */
  readonly cities: number
  readonly suppliers: number
  /** Sites of the first and of the second operator. */
  readonly sites: readonly [number, number]
  /** Customers of the sites with no store in the case, and how many numbers they bought. */
  readonly siteAccounts: number
  readonly otherSales: number
  readonly gamblingSites: number
  readonly gamblersPerSite: number
  readonly buyers: number
  readonly scanShare: number
  readonly measures: { readonly arrested: number; readonly properties: number }
  readonly rings: { readonly count: number; readonly medianSize: number; readonly maxSize: number; readonly ordersPerStore: number }
  readonly studios: { readonly count: number; readonly minSize: number; readonly maxSize: number }
  readonly soloBrushers: { readonly count: number; readonly medianOrders: number }
  readonly noShip: { readonly groups: number; readonly lone: number }
  readonly agencies: number
  readonly owners: number
  readonly warehouses: number
  readonly confusers: {
    readonly launch: number
    readonly topUp: number
    readonly dropShip: number
    readonly gift: number
    readonly missingScans: number
    readonly seasonal: number
    readonly dormitories: number
    readonly familyPayer: number
    readonly recycled: number
  }
  /** Ranges of numbers that somebody at an outlet leaked, and how many numbers a range has. */
  readonly leaks: { readonly ranges: number; readonly least: number; readonly most: number }
  /** One ring in ten comes back with new stores weeks later. */
  readonly returning: boolean
  readonly honest: number
}

const PROFILES: Readonly<Record<Profile['name'], Profile>> = {
  sample: {
    name: 'sample',
    waybills: 50_000,
    firstDate: '2020-02-01',
    days: 120,
    cities: 60,
    suppliers: 4,
    sites: [32, 20],
    siteAccounts: 260,
    otherSales: 6_000,
    gamblingSites: 4,
    gamblersPerSite: 900,
    buyers: 60_000,
    scanShare: 0.06,
    measures: { arrested: 43, properties: 23 },
    rings: { count: 10, medianSize: 8, maxSize: 16, ordersPerStore: 170 },
    studios: { count: 6, minSize: 7, maxSize: 13 },
    soloBrushers: { count: 90, medianOrders: 60 },
    noShip: { groups: 3, lone: 4 },
    agencies: 5,
    owners: 14,
    warehouses: 2,
    confusers: { launch: 5, topUp: 8, dropShip: 15, gift: 8, missingScans: 5, seasonal: 6, dormitories: 3, familyPayer: 4, recycled: 3 },
    leaks: { ranges: 2, least: 240, most: 400 },
    returning: false,
    honest: 330,
  },
  small: {
    name: 'small',
    waybills: 5_000,
    firstDate: '2020-03-01',
    days: 60,
    cities: 13,
    suppliers: 2,
    sites: [8, 4],
    siteAccounts: 40,
    otherSales: 500,
    gamblingSites: 2,
    gamblersPerSite: 150,
    buyers: 8_000,
    scanShare: 0.1,
    measures: { arrested: 12, properties: 3 },
    rings: { count: 3, medianSize: 5, maxSize: 6, ordersPerStore: 70 },
    studios: { count: 1, minSize: 6, maxSize: 6 },
    soloBrushers: { count: 7, medianOrders: 60 },
    noShip: { groups: 1, lone: 1 },
    agencies: 1,
    owners: 2,
    warehouses: 1,
    confusers: { launch: 1, topUp: 1, dropShip: 1, gift: 1, missingScans: 1, seasonal: 1, dormitories: 1, familyPayer: 1, recycled: 1 },
    leaks: { ranges: 1, least: 60, most: 90 },
    returning: false,
    honest: 40,
  },
  medium: {
    name: 'medium',
    waybills: 1_000_000,
    firstDate: '2019-12-01',
    days: 180,
    cities: 366,
    suppliers: 6,
    sites: [160, 100],
    siteAccounts: 4_000,
    otherSales: 90_000,
    gamblingSites: 24,
    gamblersPerSite: 8_000,
    buyers: 1_200_000,
    scanShare: 0.01,
    measures: { arrested: 240, properties: 60 },
    rings: { count: 90, medianSize: 8, maxSize: 66, ordersPerStore: 190 },
    studios: { count: 150, minSize: 6, maxSize: 20 },
    soloBrushers: { count: 3_600, medianOrders: 60 },
    noShip: { groups: 25, lone: 40 },
    agencies: 60,
    owners: 250,
    warehouses: 14,
    confusers: { launch: 50, topUp: 70, dropShip: 180, gift: 90, missingScans: 60, seasonal: 80, dormitories: 50, familyPayer: 60, recycled: 30 },
    leaks: { ranges: 8, least: 300, most: 1_500 },
    returning: true,
    honest: 4_500,
  },
  evaluation: {
    name: 'evaluation',
    waybills: 690_000,
    firstDate: '2019-12-01',
    days: 180,
    cities: 366,
    suppliers: 6,
    sites: [160, 100],
    siteAccounts: 2_500,
    otherSales: 60_000,
    gamblingSites: 14,
    gamblersPerSite: 8_000,
    buyers: 900_000,
    scanShare: 0.005,
    measures: { arrested: 120, properties: 40 },
    rings: { count: 40, medianSize: 8, maxSize: 60, ordersPerStore: 190 },
    studios: { count: 40, minSize: 6, maxSize: 20 },
    soloBrushers: { count: 4_000, medianOrders: 45 },
    noShip: { groups: 50, lone: 60 },
    agencies: 100,
    owners: 300,
    warehouses: 14,
    confusers: { launch: 50, topUp: 70, dropShip: 180, gift: 90, missingScans: 60, seasonal: 80, dormitories: 50, familyPayer: 60, recycled: 30 },
    leaks: { ranges: 8, least: 300, most: 1_500 },
    returning: true,
    honest: 11_950,
  },
}

/** Throws USAGE for a profile that is unknown. `seed-scale` is made elsewhere (`scale/`). */
export function profileNamed(name: string): Profile {
  const profile = Object.values(PROFILES).find((known) => known.name === name)
  if (profile) return profile
  const known = [...Object.keys(PROFILES), 'seed-scale'].join(', ')
  throw new AppError('USAGE', `There is no profile ${name}; choose one of ${known}.`)
}
