import type { City } from '../../server/domain/gazetteer.ts'
import type { CourierCode, VendorSite } from '../world/types.ts'

/** What the courier recorded about one number. `picked` and `signed` are seconds of the case. */
export interface Parcel {
  readonly courier: CourierCode
  readonly number: string
  readonly picked: number
  readonly signed: number
  /** The courier handed over a scan list, so its counts are known. */
  readonly scansKnown: boolean
  readonly scanCount: number
  readonly transitCount: number
  readonly weight: { readonly grams: number; readonly source: 'measured' | 'declared' } | null
  readonly pickupOutlet: string
  readonly signOutlet: string
  readonly from: City
  readonly to: City
  readonly signText: string
  readonly senderPhone: string
  readonly senderAddress: string
  readonly recipientPhone: string
  readonly recipientAddress: string
  readonly customerCode: string | undefined
  /** How and when the number was bought; `null` for a real parcel. */
  readonly sale: { readonly site: VendorSite; readonly account: string; readonly at: number; readonly batch: string } | null
}
