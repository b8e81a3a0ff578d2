import type { Bilingual } from '../contract/common.ts'
import type { PeerKind, Reason } from '../contract/explain.ts'
import { baselineOf, peerKind, type Baseline, type Baselines, type Peers } from './baseline.ts'
import { percent, plain, type Indicator } from './indicator.ts'
import type { Measure, Measures } from './measure.ts'
import { round, type Contribution } from './scores.ts'
import type { IndicatorSetting, Settings } from './settings.ts'

/**
 * The contributions as sentences with their figures, strongest first; what could not be computed comes last.
 * `peers` are the platforms and couriers of the store or of the ring's stores; without any the case is the baseline.
 */
export function reasons(parts: readonly Contribution[], measures: Measures, baselines: Baselines, settings: Settings, peers: readonly Peers[] = []): Reason[] {
  const list = parts.map(({ indicator, strength, points }): Reason => {
    const { id, family, name, definition, confuser } = indicator
    const measure = measures.get(id)
    const setting = settings.indicators[id]
    const base = { id, family, name, definition, confuser, threshold: setting?.threshold ?? null, baseline: null, n: measure?.n ?? 0 }
    if (!measure || !setting || strength === null) {
      const least = setting?.minRows ?? 0
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
    const baseline = baselineOf(indicator, measure.value, peers, baselines, settings.baselineStores)
    const text = indicator.text(measure)
    const compared = comparison(indicator, measure, setting, baseline)
    return {
      ...base,
      value: measure.value,
      baseline: baseline?.median ?? null,
      ...(baseline
        ? {
            baselineOf: {
              of: baseline.of,
              names: [...baseline.names],
              stores: baseline.stores,
              rows: baseline.rows,
              below: round(baseline.below),
              above: round(baseline.above),
            },
          }
        : {}),
      text: { zh: `${text.zh}（${compared.zh}）`, en: `${text.en} (${compared.en})` },
      points: { code_merchant: round(points.code_merchant), brushing: round(points.brushing), no_ship: round(points.no_ship) },
      computable: true,
    }
  })
  return list.toSorted((a, b) => Number(b.computable) - Number(a.computable) || weight(b) - weight(a))
}

/** Threshold, what ordinary peers reach where that counts, and the baseline with where the value stands in it. */
function comparison(
  indicator: Indicator,
  { usual, stores }: Measure,
  { threshold, from, quantile }: IndicatorSetting,
  baseline: Baseline | undefined,
): Bilingual {
  const { format } = indicator
  const zh = [`阈值 ${format(threshold)}`]
  const en = [`threshold ${format(threshold)}`]
  if (usual !== undefined && quantile !== undefined) {
    zh.push(`${plain(quantile * 100)}% 的普通店铺${threshold < from ? '低于' : '不超过'} ${format(usual)}`)
    en.push(`${plain(quantile * 100)}% of ordinary stores stay ${threshold < from ? 'below' : 'within'} ${format(usual)}`)
  }
  if (baseline) {
    const { zh: group, en: groupEn } = namesOf(baseline, peerKind(indicator))
    const one = stores === undefined ? { zh: '', en: '' } : { zh: '单店', en: 'single ' }
    const side = threshold < from ? { zh: '低于', en: 'lower than', share: baseline.above } : { zh: '高于', en: 'higher than', share: baseline.below }
    zh.push(`${group} ${plain(baseline.stores)} 家${one.zh}中位 ${format(baseline.median)}，${side.zh}其中 ${percent(side.share)}`)
    en.push(`median of ${plain(baseline.stores)} ${one.en}stores ${groupEn} ${format(baseline.median)}, ${side.en} ${percent(side.share)} of them`)
  }
  return { zh: zh.join('，'), en: en.join(', ') }
}

function namesOf({ of, names }: Baseline, wanted: PeerKind): Bilingual {
  if (of === 'platform') return { zh: `${names.join('、')} 平台`, en: `on ${names.join(', ')}` }
  if (of === 'courier') return { zh: `主要使用 ${names.join('、')} 的`, en: `that ship mostly by ${names.join(', ')}` }
  if (wanted === 'courier') return { zh: '本案（同一快递的店铺不足）', en: 'of the case (too few ship by the same courier)' }
  if (wanted === 'platform') return { zh: '本案（同一平台的店铺不足）', en: 'of the case (too few on the same platform)' }
  return { zh: '本案', en: 'of the case' }
}

function weight(reason: Reason): number {
  return Math.max(...Object.values(reason.points).map(Math.abs))
}
