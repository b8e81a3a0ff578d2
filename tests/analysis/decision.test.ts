import { expect, test } from 'vitest'
import { decision } from '../../server/analysis/decision.ts'
import { decide } from '../../server/analysis/hypotheses.ts'
import { SCORED } from '../../server/analysis/scores.ts'
import { resolveSettings } from '../../server/analysis/settings.ts'
import type { HypothesisScore } from '../../server/contract/explain.ts'

const settings = resolveSettings()
const scores = (...nets: [number, number, number]): HypothesisScore[] =>
  SCORED.map((hypothesis, index) => ({ hypothesis, for: nets[index] ?? 0, against: 0, net: nets[index] ?? 0 }))

/** What is said of these net points of code merchant, brushing and no-ship. */
function said(nets: [number, number, number], hasMoney: boolean): string {
  const decided = decide(scores(...nets), hasMoney, settings)
  return decision(scores(...nets), decided === 'none' ? 'undecided' : decided, settings)?.en ?? ''
}

test('a decided ring says by how much it leads', () => {
  expect(said([60, 20, 10], true)).toMatch(/^Code merchant has 60 net points and leads brushing by 40 /)
})

test('an undecided one says what it lacks: points, a lead, or money', () => {
  expect(said([20, 5, 0], true)).toMatch(/^Undecided: code merchant has the most net points, 20, and 25 are needed$/)
  expect(said([30, 27, 0], true)).toMatch(/^Undecided: code merchant leads brushing by only 3 points, and a lead of 8 is needed$/)
  expect(said([60, 20, 10], false)).toMatch(/no money indicator .* empty parcels alone make no code merchant$/)
})

test('both languages say it', () => {
  for (const [first, second] of [
    [60, 20],
    [20, 5],
    [30, 27],
  ] as const) {
    const { zh, en } = decision(scores(first, second, 0), first === 60 ? 'code_merchant' : 'undecided', settings) ?? { zh: '', en: '' }
    expect(zh).toMatch(/[\u4e00-\u9fff]/)
    expect(en).not.toMatch(/[\u4e00-\u9fff]/)
  }
})
