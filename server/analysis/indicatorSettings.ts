import type { IndicatorSetting } from './settings.ts'

const setting = (from: number, threshold: number, code_merchant: number, brushing: number, no_ship: number, minRows = 30): IndicatorSetting => ({
  from,
  threshold,
  minRows,
  points: { code_merchant, brushing, no_ship },
})
/** Counts only what lies beyond this share of the ordinary peers as well. */
const beyond = (quantile: number, own: IndicatorSetting): IndicatorSetting => ({ ...own, quantile })

/**
 * from, threshold, points for code merchant, brushing, no-ship (negative: against), least rows.
 * Thresholds are the published defaults; `from` is half way or where ordinary trade was assumed to end. Waybill signs give every
 * hypothesis about the same: an empty parcel says that goods are missing, not why. What tells hypotheses apart is money and aftermath.
 */
export const INDICATOR_DEFAULTS: Readonly<Record<string, IndicatorSetting>> = {
  W1: setting(0.5, 0.9, 8, 8, 8),
  W2: setting(0.4, 0.8, 6, 6, 6),
  W3: setting(0.002, 0.02, 6, 6, 6),
  W4: setting(0.05, 0.2, 6, 6, 6),
  W5: setting(0.2, 0.5, 5, 5, 5),
  W6: setting(0.15, 0.4, 5, 5, 5),
  W7: beyond(0.01, setting(0.15, 0.05, 3, 3, 3)),
  W8: setting(0.02, 0.3, 15, 15, 10),
  W9: setting(0.01, 0.05, 6, 6, 0),
  W10: setting(0, 1, 3, 3, 2),
  W11: setting(0.03, 0.1, 4, 4, 0),
  W12: setting(0.2, 0.5, 3, 3, 0),
  W13: setting(0.05, 0.2, 2, 4, 0),
  S1: beyond(0.999, setting(200, 500, 5, -3, 0)),
  S2: setting(20, 10, 6, -4, 4),
  S3: setting(0.3, 0.6, 10, -6, 0),
  S4: setting(0.01, 0.001, 6, -6, 5, 500),
  S5: setting(8, 5, 5, -2, 2),
  S6: setting(0.2, 0.5, 12, -6, -4),
  S7: beyond(0.95, setting(0.2, 0.35, 6, 0, 0)),
  S8: setting(0.8, 0.95, 8, 2, 8),
  R1: setting(1, 3, 8, 4, 6, 1),
  R2: setting(0, 2, 8, 3, -3),
  R3: beyond(0.95, setting(20, 50, 12, -4, -4)),
  // The mirror of S4, no more: reviews that were bought come back as hired buyers besides.
  'against.reviews': setting(0.03, 0.15, -6, 6, -5),
  'against.returns': setting(0.005, 0.03, -10, -10, -2),
  'against.weights': setting(0.2, 0.6, -8, -8, -8),
  'against.complaints': setting(0.03, 0.1, -14, -8, 20),
  'against.refunds': setting(0.1, 0.4, -8, 14, 0),
  'against.buyers': setting(0, 2, 2, 10, -4),
  'against.payouts': setting(0.05, 0.3, -8, 14, 0),
  // The mirror of the line above: as much against brushing as money back speaks against a code merchant.
  'against.kept': setting(0.95, 1, 0, -8, 0),
}
