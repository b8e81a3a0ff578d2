import type { Prediction } from './prediction.ts'
import type { Truth, TrueRing } from './truth.ts'
import { linksBetween } from './linksBetween.ts'
import { mainClass } from './metrics/falseCalls.ts'
import { HYPOTHESES } from './metrics/scorePipeline.ts'

/** A ring of fewer stores is not called. */
const LEAST_STORES = 3

/** A few lines for every true ring that was not found as it is, and one for every called ring that is none. */
export function listMistakes(truth: Truth, prediction: Prediction): string[] {
  const trueOf = new Map(truth.rings.flatMap((ring) => ring.stores.map((key) => [key, ring] as const)))
  return [
    ...truth.rings.filter(({ stores }) => stores.length >= LEAST_STORES).flatMap((ring) => missed(ring, prediction, trueOf)),
    ...HYPOTHESES.flatMap((hypothesis) => falseCalls(hypothesis, truth, prediction, trueOf)),
  ]
}

function missed(ring: TrueRing, prediction: Prediction, trueOf: ReadonlyMap<string, TrueRing>): string[] {
  const own = new Set(ring.stores)
  const parts = prediction.rings
    .map((called) => ({ ...called, common: called.stores.filter((key) => own.has(key)).length }))
    .filter(({ common }) => common > 0)
    .toSorted((a, b) => b.common - a.common)
  const whole = parts.find(({ hypothesis, stores, common }) => hypothesis === ring.hypothesis && common / stores.length >= 0.9 && common / own.size >= 0.8)
  if (whole) return []
  const gated = ring.stores.filter((key) => prediction.stores.get(key)?.gated).length
  const strangers = new Map<string, TrueRing>()
  const called = parts.map(({ hypothesis, stores, common }) => {
    const others = new Map(stores.flatMap((key) => (own.has(key) ? [] : (trueOf.get(key) ?? []))).map((other) => [other.id, other]))
    for (const [id, other] of others) strangers.set(id, other)
    return `${common} in a ${hypothesis} ring of ${stores.length}${others.size > 0 ? ` with stores of ${[...others.keys()].join(', ')}` : ''}`
  })
  const title = `${ring.id} ${ring.hypothesis} ${ring.stratum}, ${own.size} stores, ${gated} gated, mean suspicion ${meanSuspicion(ring.stores, prediction)}`
  return [
    `${title}: ${called.length > 0 ? called.join('; ') : 'not called'}`,
    `  inside: ${linksBetween(prediction, ring.stores)}`,
    ...[...strangers.values()].map((other) => `  to ${other.id}: ${linksBetween(prediction, ring.stores, other.stores)}`),
  ]
}

function falseCalls(hypothesis: string, truth: Truth, prediction: Prediction, trueOf: ReadonlyMap<string, TrueRing>): string[] {
  return prediction.rings
    .filter((ring) => ring.hypothesis === hypothesis)
    .flatMap(({ id, stores }) => {
      const what = new Map<string, number>()
      let most = 0
      for (const key of stores) {
        const ring = trueOf.get(key)
        const name = ring?.id ?? truth.classOf.get(key) ?? 'unknown'
        const now = (what.get(name) ?? 0) + 1
        what.set(name, now)
        if (ring?.hypothesis === hypothesis) most = Math.max(most, now)
      }
      if (2 * most >= stores.length) return []
      const list = [...what].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name, n]) => `${n} ${name}`)
      const title = `called ${id} ${hypothesis}, ${stores.length} stores, mostly ${mainClass(stores, truth.classOf)}, mean suspicion ${meanSuspicion(stores, prediction)}`
      return [`${title}: ${list.join(', ')}`, `  inside: ${linksBetween(prediction, stores)}`]
    })
}

function meanSuspicion(stores: readonly string[], prediction: Prediction): string {
  const known = stores.flatMap((key) => prediction.stores.get(key)?.suspicion ?? [])
  return known.length > 0 ? (known.reduce((sum, value) => sum + value, 0) / known.length).toFixed(2) : 'not computable'
}
