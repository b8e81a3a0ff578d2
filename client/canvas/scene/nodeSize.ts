import type { Label } from '../../../server/contract/common.ts'

/** Radius in canvas units. */
const RADIUS: Record<Label, number> = {
  Store: 24,
  Ring: 24,
  GamblingSite: 22,
  VendorSite: 19,
  Account: 21,
  Person: 19,
  QrCode: 13,
  Identifier: 15,
  SiteAccount: 14,
  Org: 16,
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

/** A group is larger than its members, but not by its count: it shall not cover what it stands among. */
export function radiusOfMark({ label, members, group }: { label: Label; group: unknown; members: readonly string[] }): number {
  return group === null ? RADIUS[label] : Math.max(24, RADIUS[label]) + Math.min(14, 4 * Math.log10(members.length + 1))
}
