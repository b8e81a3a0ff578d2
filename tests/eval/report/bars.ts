import type { CaseResult } from '../caseResult.ts'
import { meanFigures, rate, type Figures } from './figures.ts'
import { bestReading, ours, variantsOf, whole } from './pick.ts'
import { table } from './table.ts'

interface Bar {
  readonly variant: string
  readonly name: string
  readonly figure: keyof Figures
  readonly least: number
}

const BARS: readonly Bar[] = [
  { variant: 'default', name: 'pair F1', figure: 'f1', least: 0.95 },
  { variant: 'default', name: 'pair precision', figure: 'precision', least: 0.97 },
  { variant: 'default', name: 'rings found, half of their stores', figure: 'half', least: 0.97 },
  { variant: 'default', name: 'rings found, four fifths', figure: 'most', least: 0.9 },
  { variant: 'default', name: 'behaviour-only rings found, half', figure: 'behaviourOnly', least: 0.95 },
  { variant: 'default', name: 'ring precision', figure: 'ringPrecision', least: 0.97 },
  { variant: 'hard', name: 'pair F1', figure: 'f1', least: 0.8 },
  { variant: 'hard', name: 'rings found, half of their stores', figure: 'half', least: 0.78 },
  { variant: 'hard', name: 'rings found, four fifths', figure: 'most', least: 0.45 },
]

/** Groups of stores that must never be called a code-merchant ring. */
const NEVER = ['agency', 'multi_shop_owner', 'brushing_studio', 'no_ship']

/** Every bar with what came of it, over the seeds of the run. */
export function barsSection(results: readonly CaseResult[]): string {
  const rows = [...BARS.flatMap((bar) => shareRow(bar, results)), ...countRows(results), ...referenceRows(results)]
  return `## Bars\n\n${table(['bar', 'variant', 'wanted', 'reached', 'verdict'], rows)}`
}

function shareRow({ variant, name, figure, least }: Bar, results: readonly CaseResult[]): string[][] {
  const cases = whole(results, variant)
  if (cases.length === 0) return []
  const reached = meanFigures(cases.map((one) => ours(one)))[figure]
  const verdict = reached === null ? 'not computable' : reached >= least ? 'met' : `missed by ${rate(least - reached)}`
  return [[name, variant, `≥ ${rate(least)}`, rate(reached), verdict]]
}

function countRows(results: readonly CaseResult[]): string[][] {
  return variantsOf(results).flatMap((variant) => {
    const scores = whole(results, variant).map((one) => ours(one).calls)
    if (variant === 'no-ring')
      return [
        none(
          'rings called where there is none',
          variant,
          scores.reduce((sum, { called }) => sum + called, 0),
        ),
      ]
    const wrong = scores.reduce((sum, { falseRings }) => sum + NEVER.reduce((all, name) => all + (falseRings[name] ?? 0), 0), 0)
    return [none('agencies, owners, studios, no-ship groups called code merchants', variant, wrong)]
  })
}

function referenceRows(results: readonly CaseResult[]): string[][] {
  return variantsOf(results).flatMap((variant) => {
    const cases = whole(results, variant)
    const reference = bestReading(cases, 'reference')
    if (variant === 'no-ring' || !reference) return []
    const better = cases.filter((one, i) => (ours(one).pairs.f1 ?? 0) > (reference.scores[i]?.pairs.f1 ?? 0)).length
    return [
      [
        'seeds on which pair F1 beats the reference method',
        variant,
        `${cases.length}`,
        `${better}`,
        better === cases.length ? 'met' : `missed by ${cases.length - better}`,
      ],
    ]
  })
}

function none(name: string, variant: string, counted: number): string[] {
  return [name, variant, '0', String(counted), counted === 0 ? 'met' : `missed by ${counted}`]
}
