import type { Label } from '../../../../server/contract/common.ts'
import type { Palette } from '../../../canvas/render/palette.ts'

/** The kind of node that a relation is mostly asked about; its colour is the track's. */
const ABOUT: Readonly<Record<string, Label>> = {
  SOLD: 'VendorSite',
  USED_SITE: 'VendorSite',
  USED_ACCOUNT: 'VendorSite',
  STOCKED: 'VendorSite',
  WITHDREW: 'Account',
  TRANSFERRED: 'Account',
  PAID: 'QrCode',
  VIA_QR: 'QrCode',
  COLLECTS_FOR: 'QrCode',
  ISSUED: 'GamblingSite',
  PAID_STORE: 'Store',
  PLACED: 'Store',
  PLACED_AT: 'Store',
  SHIPPED_WITH: 'Store',
  HAS: 'Identifier',
  CONTROLS: 'Person',
  OWNS: 'Person',
}

export function trackColor({ nodes }: Palette, type: string): string {
  return nodes[ABOUT[type] ?? 'Waybill']
}
