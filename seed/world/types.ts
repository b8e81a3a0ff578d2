import type { City } from '../../server/domain/gazetteer.ts'

export type CourierCode = 'SF' | 'YTO' | 'ZTO' | 'STO' | 'YUNDA' | 'JT' | 'EMS' | 'JD' | 'DEPPON'

export interface Outlet {
  readonly id: string
  readonly city: City
}

/** Who makes the trace of a number that has no parcel. `thin` hardly tries, `careful` takes some trouble, `imitating` all there is to take. */
export interface Supplier {
  readonly id: string
  readonly apiTag: string
  readonly quality: 'thin' | 'usual' | 'careful' | 'imitating'
  readonly couriers: readonly CourierCode[]
  /** The outlet of each courier where the numbers are loaded. */
  readonly outlets: ReadonlyMap<CourierCode, Outlet>
  readonly customerCodes: readonly string[]
  readonly signTexts: readonly string[]
}

export interface VendorSite {
  readonly id: string
  readonly operator: string
  readonly supplier: Supplier
  /** Some dumps name no customer. */
  readonly namesAccounts: boolean
  readonly popularity: number
  readonly costMilli: number
  readonly priceMilli: number
}

export interface GamblingSite {
  readonly id: string
  readonly index: number
  /** Investigators saw which codes this site showed. */
  readonly observed: boolean
}

export interface Platform {
  readonly id: string
  readonly name: string
  readonly namesBuyerAccount: boolean
}

export const PLATFORMS: readonly Platform[] = [
  { id: 'yungou', name: '云购', namesBuyerAccount: true },
  { id: 'xinji', name: '新集', namesBuyerAccount: true },
  { id: 'pinle', name: '拼乐', namesBuyerAccount: false },
]
