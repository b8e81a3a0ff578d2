import type { Prediction } from './prediction.ts'

/** How the stores of one group, or those of two, are linked: `21 of 21 pairs linked, 3.80 a pair (payer_overlap 21× 0.10, …)`. */
export function linksBetween(prediction: Prediction, one: readonly string[], two: readonly string[] | null = null): string {
  const [left, right] = [new Set(one), new Set(two ?? one)]
  const pairs = two === null ? (left.size * (left.size - 1)) / 2 : left.size * right.size
  const links = prediction.links.filter(({ a, b }) => (left.has(a) && right.has(b)) || (left.has(b) && right.has(a)))
  const kinds = new Map<string, { terms: number; sum: number }>()
  for (const { terms } of links) {
    for (const { kind, logOdds } of terms) {
      const known = kinds.get(kind) ?? { terms: 0, sum: 0 }
      kinds.set(kind, { terms: known.terms + 1, sum: known.sum + logOdds })
    }
  }
  const weight = links.reduce((sum, link) => sum + link.weight, 0) / Math.max(pairs, 1)
  const list = [...kinds].map(([kind, { terms, sum }]) => `${kind} ${terms}× ${(sum / terms).toFixed(2)}`)
  return `${links.length} of ${pairs} pairs linked, ${weight.toFixed(2)} a pair${list.length > 0 ? ` (${list.join(', ')})` : ''}`
}
