import type { Indicator } from './indicator.ts'
import type { Measure } from './measure.ts'
import type { IndicatorSetting } from './settings.ts'

/** How far a value has come from `from` (0) to `threshold` (1); thresholds may lie above or below `from`. */
export function ramp(value: number, from: number, threshold: number): number {
  return Math.min(1, Math.max(0, (value - from) / (threshold - from)))
}

/** 0 to 1: how strongly an indicator speaks; null when it was measured on too few rows to say anything. */
export function strength(indicator: Indicator, measure: Measure | undefined, setting: IndicatorSetting): number | null {
  if (!measure || measure.n < setting.minRows) return null
  if (indicator.condition && !indicator.condition(measure)) return 0
  if (measure.usual !== undefined && (measure.value - measure.usual) * Math.sign(setting.threshold - setting.from) < 0) return 0
  return ramp(measure.value, setting.from, setting.threshold)
}
