import type { Label } from '../../../server/contract/common.ts'

/** Radius in canvas units. */
const RADIUS: Record<Label, number> = {
  Store: 17,
  Ring: 20,
  GamblingSite: 18,
  VendorSite: 16,
  Account: 17,
  Person: 16,
  QrCode: 14,
  Identifier: 13,
  SiteAccount: 13,
  Org: 14,
  Outlet: 12,
  Case: 15,
  Asset: 13,
  Order: 11,
  Waybill: 11,
}

export function radiusOf(label: Label): number {
  return RADIUS[label]
}

/** What a node takes up with its ring and two lines of label under it: no two such boxes overlap in a layout. */
export const NODE_BOX = { width: 92, height: 74 } as const
