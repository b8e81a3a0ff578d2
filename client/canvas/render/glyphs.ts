import type { Hypothesis, Label } from '../../../server/contract/common.ts'

/** Paths in a 16 × 16 box, stroke 1.4, round. */
export const NODE_GLYPHS: Record<Label, string> = {
  Store:
    'M2.6 6.6 3.8 3h8.4l1.2 3.6M2.6 6.6c0 1.9 2.7 1.9 2.7 0 0 1.9 2.7 1.9 2.7 0 0 1.9 2.7 1.9 2.7 0 0 1.9 2.7 1.9 2.7 0M3.6 8.6V13h8.8V8.6M6.6 13v-2.7h2.8V13',
  VendorSite: 'M2.6 5.4 8 2.8l5.4 2.6v5.4L8 13.4l-5.4-2.6zM2.6 5.4 8 8l5.4-2.6M8 8v5.4',
  QrCode: 'M3 3h3.8v3.8H3zM9.2 3H13v3.8H9.2zM3 9.2h3.8V13H3zM9.4 9.4h1.4v1.4M13 9.2v1.6M9.4 13h1M12 13h1',
  Account: 'M2.4 4.2h11.2v7.8H2.4zM2.4 6.8h11.2M4.4 9.8h2.4',
  Person: 'M8 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 8zM3.2 13.2c.4-2.6 2.3-4 4.8-4s4.4 1.4 4.8 4',
  GamblingSite:
    'M8 2.6c2.2 2.5 5 3.6 5 6.1 0 2.4-3 3-4.3 1.3M8 2.6C5.8 5.1 3 6.2 3 8.7c0 2.4 3 3 4.3 1.3M8 8.8v2.6c0 .9-.6 1.7-1.4 2h2.8C8.6 13.1 8 12.3 8 11.4',
  Identifier: 'M4.8 2.4h6.4v11.2H4.8zM7.2 11.6h1.6M4.8 4.6h6.4',
  Waybill: 'M3 3.6v8.8M5.2 3.6v8.8M6.8 3.6v8.8M9.4 3.6v8.8M11 3.6v8.8M13 3.6v8.8',
  Order: 'M4 2.6h8v10.8l-2-1.3-2 1.3-2-1.3-2 1.3zM6 5.6h4M6 8.4h4',
  Outlet: 'M2.6 7.2 8 3l5.4 4.2V13H2.6zM5.6 13V9.2h4.8V13M5.6 11h4.8',
  SiteAccount:
    'M6.4 7.4a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM2.6 12.8c.3-2.3 1.8-3.4 3.8-3.4M9 9.6l2.6-1.3 2.6 1.3v2.8l-2.6 1.2L9 12.4zM9 9.6l2.6 1.2 2.6-1.2',
  Org: 'M3.4 13.2V3.4h5.8v9.8M9.2 6.6h3.4v6.6M2.4 13.2h11.2M5.4 6h1.8M5.4 8.4h1.8M5.4 10.8h1.8',
  Case: 'M2.6 4.2h4l1.2 1.6h5.6v7H2.6zM2.6 8h10.8',
  Asset: 'M2.8 7.4 8 3.2l5.2 4.2M4 6.6V13h8V6.6M8 8.2v3M6.8 9.2h2.4',
  Ring: 'M8 4.6a1.7 1.7 0 1 0 0-.1zM4 11.4a1.7 1.7 0 1 0 0-.1zM12 11.4a1.7 1.7 0 1 0 0-.1zM7.2 6 4.9 9.8M8.8 6l2.3 3.8M5.8 11.3h4.4',
}

export const HYPOTHESIS_GLYPHS: Record<Hypothesis, string> = {
  code_merchant: NODE_GLYPHS.QrCode,
  brushing: 'M3.4 7a4.8 4.8 0 0 1 8.6-2.2M12.4 2.6v2.6H9.8M12.6 9a4.8 4.8 0 0 1-8.6 2.2M3.6 13.4v-2.6h2.6',
  no_ship: 'M3.4 5.6 8 3.4l4.6 2.2v4.8L8 12.6l-4.6-2.2zM3 13 13 3',
  undecided: 'M5.8 6.2c0-1.4 1-2.2 2.3-2.2s2.2.8 2.2 2c0 1.6-2.2 1.7-2.2 3.4M8.1 11.8v.2',
}

/** Sites are squares, everything else is a disc. */
export function isSquare(label: Label): boolean {
  return label === 'VendorSite' || label === 'GamblingSite'
}
