import type { Reason } from '../contract/explain.ts'
import { plain } from './indicator.ts'
import type { Measures } from './measure.ts'
import { round, type Contribution } from './scores.ts'
import type { Settings } from './settings.ts'

/** The contributions as sentences with their figures, strongest first; what could not be computed comes last. */
export function reasons(parts: readonly Contribution[], measures: Measures, baselines: ReadonlyMap<string, number>, settings: Settings): Reason[] {
  const list = parts.map(({ indicator, strength, points }): Reason => {
    const { id, family, name, format } = indicator
    const measure = measures.get(id)
    const threshold = settings.indicators[id]?.threshold ?? null
    const baseline = baselines.get(id) ?? null
    const base = { id, family, name, threshold, baseline, n: measure?.n ?? 0 }
    if (!measure || strength === null) {
      const least = settings.indicators[id]?.minRows ?? 0
      return {
        ...base,
        value: null,
        text: measure
          ? {
              zh: `仅 ${plain(measure.n)} 条记录，少于 ${plain(least)} 条，不作判断`,
              en: `Only ${plain(measure.n)} rows, fewer than ${plain(least)}: not judged`,
            }
          : { zh: '缺少数据，无法计算', en: 'Not computable from what was loaded' },
        points: { code_merchant: 0, brushing: 0, no_ship: 0 },
        computable: false,
      }
    }
    const text = indicator.text(measure)
    const usual =
      baseline === null
        ? { zh: '', en: '' }
        : {
            zh: `，本案${measure.stores === undefined ? '' : '单店'}中位 ${format(baseline)}`,
            en: `, median of the case${measure.stores === undefined ? '' : '’s stores'} ${format(baseline)}`,
          }
    return {
      ...base,
      value: measure.value,
      text: {
        zh: `${text.zh}（阈值 ${threshold === null ? '无' : format(threshold)}${usual.zh}）`,
        en: `${text.en} (threshold ${threshold === null ? 'none' : format(threshold)}${usual.en})`,
      },
      points: { code_merchant: round(points.code_merchant), brushing: round(points.brushing), no_ship: round(points.no_ship) },
      computable: true,
    }
  })
  return list.toSorted((a, b) => Number(b.computable) - Number(a.computable) || weight(b) - weight(a))
}

function weight(reason: Reason): number {
  return Math.max(...Object.values(reason.points).map(Math.abs))
}
