import type { CaseResult } from '../caseResult.ts'
import { PEERS } from '../peers/registry.ts'
import { mean, meanFigures, rate } from './figures.ts'
import { figureCells } from './oursSection.ts'
import { bestReading, ours, variantsOf, whole } from './pick.ts'
import { table } from './table.ts'

/** The detector beside the peers: pair F1 seed by seed, then every figure by variant. */
export function peerSection(results: readonly CaseResult[]): string {
  const peers = PEERS.filter(({ id }) => results.some((one) => one.peers.some((peer) => peer.id === id)))
  if (peers.length === 0) return ''
  const variants = variantsOf(results).filter((variant) => variant !== 'no-ring')
  const readings = new Map(variants.map((variant) => [variant, peers.map(({ id }) => bestReading(whole(results, variant), id))]))
  const bySeed = variants.flatMap((variant) =>
    whole(results, variant).map((one, i) => [
      `${variant} ${one.seed}`,
      rate(ours(one).pairs.f1),
      ...(readings.get(variant) ?? []).map((reading) => rate(reading?.scores[i]?.pairs.f1 ?? null)),
    ]),
  )
  const detail = variants.flatMap((variant) => {
    const cases = whole(results, variant)
    const own = ['Kongbao', '', ...figureCells(meanFigures(cases.map((one) => ours(one)))), cpu(cases.map(({ costs }) => costs['detect']?.cpu ?? null))]
    const others = peers.flatMap(({ id, name, callSuspicion }, i) => {
      const best = readings.get(variant)?.[i]
      if (!best) return []
      const taken = best.reading === 'gated' ? `gated ≥ ${callSuspicion}` : best.reading
      const spent = cases.map((one) => one.peers.find((peer) => peer.id === id)?.cpu ?? null)
      return [[name, taken, ...figureCells(meanFigures(best.scores)), cpu(spent)]]
    })
    const head = [
      variant,
      'reading',
      'pair F1',
      'precision',
      'recall',
      'rings ½',
      'rings ⅘',
      'Jaccard ½',
      'hidden ½',
      'ring prec.',
      'called',
      'false',
      'ARI',
      'NMI',
      'CPU s',
    ]
    return [table(head, [own, ...others])]
  })
  return `## Beside other methods

Peers work on the same evidence database in the same run and tell no hypotheses apart: all that they call counts as code-merchant rings.
Each has the better, by mean pair F1 of the variant, of two readings, chosen with hindsight: every group of three stores or more (\`all stores\`), or run on
stores with suspicion over −1 and called from a mean suspicion that was set on development seeds (\`gated ≥ …\`). A peer's CPU seconds leave out what the facts and the
gate took; Kongbao's are those of the whole process. Values that one store only has are left out of all graphs.

${peers.map(({ name, about }) => `- **${name}**: ${about}`).join('\n')}

Pair F1 by seed:

${table(['variant, seed', 'Kongbao', ...peers.map(({ name }) => name)], bySeed)}

${detail.join('\n\n')}`
}

function cpu(values: readonly (number | null)[]): string {
  const value = mean(values)
  return value === null ? '–' : value.toFixed(1)
}
