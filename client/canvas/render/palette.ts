import type { Hypothesis, Label } from '../../../server/contract/common.ts'

export type ColorScheme = 'light' | 'dark'

/** Colours of one theme, in the order of the visual direction; measured under simulated colour blindness. */
export interface Palette {
  readonly canvas: string
  readonly ink: string
  readonly inkSecondary: string
  readonly edge: string
  readonly line: string
  readonly panel: string
  readonly accent: string
  readonly onAccent: string
  readonly glyph: string
  readonly nodes: Record<Label, string>
  readonly hypotheses: Record<Hypothesis, string>
}

const goods = (color: string) => ({ Order: color, Waybill: color, Outlet: color })

export const PALETTES: Record<ColorScheme, Palette> = {
  light: {
    canvas: '#fcfdfd',
    ink: '#18222d',
    inkSecondary: '#4f5b68',
    edge: '#a9b3bd',
    line: '#cdd4db',
    panel: '#ffffff',
    accent: '#1d5f96',
    onAccent: '#ffffff',
    glyph: '#ffffff',
    nodes: {
      Store: '#4594d0',
      VendorSite: '#ae8560',
      SiteAccount: '#ae8560',
      QrCode: '#006d5d',
      Account: '#5b6d09',
      Asset: '#5b6d09',
      Person: '#58275c',
      Org: '#58275c',
      GamblingSite: '#740923',
      Identifier: '#6153ba',
      Ring: '#454c59',
      Case: '#454c59',
      ...goods('#8b848e'),
    },
    hypotheses: { code_merchant: '#9c3600', brushing: '#2f9f98', no_ship: '#7d57b8', undecided: '#454c59' },
  },
  dark: {
    canvas: '#0f172a',
    ink: '#e6ebf3',
    inkSecondary: '#a9b5c6',
    edge: '#4c5a74',
    line: '#34425d',
    panel: '#131c30',
    accent: '#7db9ea',
    onAccent: '#0f172a',
    glyph: '#0f172a',
    nodes: {
      Store: '#457dac',
      VendorSite: '#dba763',
      SiteAccount: '#dba763',
      QrCode: '#3bb3ac',
      Account: '#bbe5bb',
      Asset: '#bbe5bb',
      Person: '#f3caf7',
      Org: '#f3caf7',
      GamblingSite: '#c75542',
      Identifier: '#9f9df8',
      Ring: '#dde3ec',
      Case: '#dde3ec',
      ...goods('#757b78'),
    },
    hypotheses: { code_merchant: '#d9803f', brushing: '#35a5a0', no_ship: '#9a72de', undecided: '#dde3ec' },
  },
}
