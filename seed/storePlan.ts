import type { City } from '../server/domain/gazetteer.ts'
import type { Random } from './random.ts'
import type { OtherCase } from './world/otherCases.ts'
import type { CourierCode, GamblingSite, Platform, VendorSite } from './world/types.ts'

export type OrderLabel = 'DEPOSIT' | 'BRUSH' | 'NOSHIP' | 'REAL' | 'MIXUP'

/** Somebody who orders or pays. Everything about them follows from the index. */
export interface Party {
  readonly pool: string
  readonly index: number
  /** Where they live, when it does not follow from the index. */
  readonly home?: { readonly city: City; readonly address: string }
}

export interface Rates {
  readonly unpaid: number
  readonly review: number
  readonly complaint: number
  readonly refund: number
  /** Share of refunded orders whose goods come back. */
  readonly returned: number
}

/** Where a store's owner buys numbers. */
export interface Supply {
  /** Share of orders sent with a bought number; the rest are real parcels. */
  readonly share: number
  /** Share of numbers bought before there was an order for them. */
  readonly preBought: number
  /** The site bought at on this day; `null`: nothing is bought that day. */
  siteOn(day: number): VendorSite | null
  /** For a day on which nobody keeps to the plan. */
  readonly home: VendorSite
  accountAt(site: VendorSite): string
  /** Hour of the day at which the owner buys; a ring or studio buys for all its stores in one go. */
  readonly buyHour: number
  /** City that the owner types as the sender's. */
  readonly senderCity: City
  /** Share of numbers whose recipient was typed wrong or made up. */
  readonly mistyped: number
  /** Of orders sent with bought numbers, where they differ from the store's own. */
  readonly rates?: Rates
}

export interface Planted {
  readonly buyer: Party
  readonly amount: number
  /** Seconds of the case. */
  readonly created: number
  readonly label: OrderLabel
}

/** What one store is and does; the emitters turn it into rows. */
export interface StorePlan {
  readonly pattern: string
  readonly key: string
  readonly platform: Platform
  readonly storeId: string
  readonly name: string
  readonly category: string
  readonly city: City
  readonly opened: number
  readonly closed: number | null
  /** First and last day with orders. */
  readonly window: readonly [number, number]
  readonly orders: number
  /** Share of orders on the first day; `null`: like every other day. */
  readonly dayOne: number | null
  /** Share of orders from 23:00 to 05:00. */
  readonly night: number
  readonly price: (random: Random) => number
  readonly skus: number
  /** What orders sent with bought numbers are. */
  readonly label: OrderLabel
  readonly supply: Supply | null
  /** Orders that must be there, each sent with a bought number. */
  readonly planted?: readonly Planted[]
  /** What another case knows of the numbers that this store bought. */
  readonly known?: { readonly other: OtherCase; readonly share: number; readonly ring: string }
  /** Share of real parcels whose number a vendor site had sold more than a year before. */
  readonly recycled?: number
  /** Told of every order that was paid. */
  readonly onPaid?: (amountFen: number, at: number) => void
  readonly rates: Rates
  readonly buyer: (random: Random, bought: boolean) => Party
  /** Who pays when it is not the buyer. */
  readonly payer: ((random: Random, at: number) => Party | null) | null
  /** How buyers pay: a code each (`pay_for_me`, `dynamic`), or codes that rotate. */
  readonly qr: {
    readonly kind: 'pay_for_me' | 'merchant' | 'dynamic'
    readonly share: number
    readonly site: GamblingSite | null
    readonly accounts: readonly string[]
  } | null
  readonly withdrawal: {
    readonly accounts: readonly string[]
    /** How many hours of sign-offs go into one withdrawal, and the median hours until it leaves. */
    readonly gather: number
    readonly hours: number
    readonly share: number
    readonly onward: ((random: Random, from: string, amountFen: number, at: number) => void) | null
  }
  /** The real parcels. */
  readonly goods: {
    readonly grams: number
    readonly courier: CourierCode
    readonly senderPhone: string
    readonly senderAddress: string
    readonly fromCity: City
    /** Hour at which a warehouse scans everything in one go; `null`: each parcel by itself. */
    readonly bulkScan: number | null
    readonly scansKnown: boolean
    readonly weighed: number
  }
}
