import type { CaseResult } from '../caseResult.ts'
import { HYPOTHESES } from '../metrics/scorePipeline.ts'
import { count, figuresOf, mean, meanFigures, rate, type Figures } from './figures.ts'
import { ours, variantsOf, whole } from './pick.ts'
import { table } from './table.ts'

const HEAD = ['pair F1', 'precision', 'recall', 'rings ½', 'rings ⅘', 'Jaccard ½', 'hidden ½', 'ring prec.', 'called', 'false', 'ARI', 'NMI']

export function figureCells(figures: Figures): string[] {
  const { f1, precision, recall, half, most, jaccard, behaviourOnly, ringPrecision, called, falseRings, ari, nmi } = figures
  return [...[f1, precision, recall, half, most, jaccard, behaviourOnly, ringPrecision].map(rate), count(called), count(falseRings), rate(ari), rate(nmi)]
}

/** Code-merchant rings by variant: means over seeds, how far seeds lie apart, and the same without a table. */
export function variantSection(results: readonly CaseResult[]): string {
  const rows = variantsOf(results).map((variant) => {
    const scores = whole(results, variant).map((one) => ours(one))
    const gate = mean(whole(results, variant).map(({ detected }) => detected.scores.gateRecall['code_merchant'] ?? null))
    return [variant, ...figureCells(meanFigures(scores)), rate(gate), spread(scores.map(({ pairs }) => pairs.f1))]
  })
  return `## Code-merchant rings by variant\n\nMeans over seeds; \`F1 from–to\` is how far single seeds lie apart.\n\n${table(['variant', ...HEAD, 'gate', 'F1 from–to'], rows)}`
}

function figureRow(name: string, cases: readonly CaseResult[]): string[] {
  return [name, ...figureCells(meanFigures(cases.map((one) => ours(one))))]
}

export function withoutSection(results: readonly CaseResult[]): string {
  const missing = [...new Set(results.flatMap((one) => one.missing ?? []))]
  if (missing.length === 0) return ''
  const rows = [
    figureRow('everything', whole(results, 'default')),
    ...missing.map((name) =>
      figureRow(
        `without ${name}`,
        results.filter((one) => one.missing === name),
      ),
    ),
  ]
  return `## When a table is missing\n\nThe default variant's evidence with the rows of these tables taken out: number_sales with vendor_sites, site_accounts and their identifiers; payments with qr_codes; waybills with scans.\n\n${table(['evidence', ...HEAD], rows)}`
}

export function hypothesisSection(results: readonly CaseResult[]): string {
  const rows = variantsOf(results).flatMap((variant) =>
    HYPOTHESES.filter((name) => name !== 'code_merchant').map((name) => {
      const figures = meanFigures(whole(results, variant).map((one) => ours(one, name)))
      const { f1, precision, recall, half, most, ringPrecision, called, falseRings } = figures
      return [`${variant}, ${name}`, ...[f1, precision, recall, half, most, ringPrecision].map(rate), count(called), count(falseRings)]
    }),
  )
  return `## Brushing studios and no-ship groups\n\nRings called \`brushing\` against the studios, rings called \`no_ship\` against the no-ship groups (lone no-ship owners with one or two stores count among the pairs, not among the rings to be found).\n\n${table(['variant, hypothesis', 'pair F1', 'precision', 'recall', 'rings ½', 'rings ⅘', 'ring prec.', 'called', 'false'], rows)}`
}

export function stratumSection(results: readonly CaseResult[]): string {
  const rows = variantsOf(results).flatMap((variant) => {
    const found = whole(results, variant).map((one) => ours(one).found)
    const strata = [...new Set(found.flatMap((counts) => Object.keys(counts)))].toSorted()
    return strata.map((stratum) => {
      const sum = (of: 'rings' | 'half' | 'most' | 'jaccard'): number => found.reduce((total, counts) => total + (counts[stratum]?.[of] ?? 0), 0)
      return [`${variant}, ${stratum}`, ...[sum('rings'), sum('half'), sum('most'), sum('jaccard')].map(String)]
    })
  })
  return `## By stratum\n\nRings of all seeds together.\n\n${table(['variant, stratum', 'rings', 'found ½', 'found ⅘', 'Jaccard ½'], rows)}`
}

export function seedSection(results: readonly CaseResult[]): string {
  const rows = results
    .filter((one) => one.missing === null)
    .map((one) => [`${one.variant} ${one.seed}`, ...figureCells(figuresOf(ours(one))), rate(one.detected.scores.gateRecall['code_merchant'] ?? null)])
  return `## Seed by seed\n\n${table(['variant, seed', ...HEAD, 'gate'], rows)}`
}

function spread(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null)
  return known.length > 0 ? `${rate(Math.min(...known))}–${rate(Math.max(...known))}` : '–'
}
