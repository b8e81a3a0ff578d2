import type { Bilingual, Hypothesis } from '../contract/common.ts'
import type { HypothesisScore } from '../contract/explain.ts'
import { plain } from './indicator.ts'
import type { Settings } from './settings.ts'

const NAMES: Readonly<Record<HypothesisScore['hypothesis'], Bilingual>> = {
  code_merchant: { zh: '码商', en: 'code merchant' },
  brushing: { zh: '刷单', en: 'brushing' },
  no_ship: { zh: '未发货', en: 'no-ship fraud' },
}

/** In a sentence: by how much the decided hypothesis leads, or what an undecided one lacks. */
export function decision(scores: readonly HypothesisScore[], decided: Hypothesis, { leadPoints, marginPoints }: Settings): Bilingual | null {
  const [first, second] = scores.toSorted((a, b) => b.net - a.net || a.hypothesis.localeCompare(b.hypothesis))
  if (!first || !second) return null
  const [one, two] = [NAMES[first.hypothesis], NAMES[second.hypothesis]]
  const [net, lead, most, margin] = [plain(first.net), plain(first.net - second.net), plain(leadPoints), plain(marginPoints)]
  if (decided === first.hypothesis)
    return {
      zh: `${one.zh}净分 ${net}，领先${two.zh} ${lead} 分（至少需 ${most} 分并领先 ${margin} 分）`,
      en: `${capital(one.en)} has ${net} net points and leads ${two.en} by ${lead} (at least ${most} and a lead of ${margin} are needed)`,
    }
  if (decided !== 'undecided') return null
  if (first.net < leadPoints)
    return {
      zh: `未定：净分最高的${one.zh}只有 ${net} 分，至少需 ${most} 分`,
      en: `Undecided: ${one.en} has the most net points, ${net}, and ${most} are needed`,
    }
  if (first.net - second.net < marginPoints)
    return {
      zh: `未定：${one.zh}只领先${two.zh} ${lead} 分，至少需领先 ${margin} 分`,
      en: `Undecided: ${one.en} leads ${two.en} by only ${lead} points, and a lead of ${margin} is needed`,
    }
  return {
    zh: `未定：${one.zh}净分 ${net}，但没有资金指标达到全部强度；仅凭空包不认定码商`,
    en: `Undecided: ${one.en} has ${net} net points, but no money indicator speaks in full strength, and empty parcels alone make no code merchant`,
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
