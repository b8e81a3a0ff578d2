import type { Prediction } from './prediction.ts'
import type { Truth, TrueRing } from './truth.ts'
import { mainClass } from './metrics/falseCalls.ts'
import { HYPOTHESES } from './metrics/scorePipeline.ts'

/** One line for every true ring that was not found as it is, and for every called ring that is none. */
export function listMistakes(truth: Truth, prediction: Prediction): string[] {
  const trueOf = new Map(truth.rings.flatMap((ring) => ring.stores.map((key) => [key, ring] as const)))
  return [
    ...truth.rings.filter(({ stores }) => stores.length > 2).flatMap((ring) => missed(ring, prediction, trueOf)),
    ...HYPOTHESES.flatMap((hypothesis) => falseCalls(hypothesis, truth, prediction, trueOf)),
  ]
}

function missed(ring: TrueRing, prediction: Prediction, trueOf: ReadonlyMap<string, TrueRing>): string[] {
  const own = new Set(ring.stores)
  const parts = prediction.rings.flatMap(({ hypothesis, stores }) => {
    const common = stores.filter((key) => own.has(key)).length
    return common > 0 ? [{ hypothesis, stores, common }] : []
  })
  const whole = parts.find(({ hypothesis, stores, common }) => hypothesis === ring.hypothesis && common / stores.length >= 0.9 && common / own.size >= 0.8)
  if (whole) return []
  const gated = ring.stores.filter((key) => prediction.stores.get(key)?.gated).length
  const called = parts
    .toSorted((a, b) => b.common - a.common)
    .map(({ hypothesis, stores, common }) => {
      const others = stores.filter((key) => !own.has(key))
      const from = [...new Set(others.flatMap((key) => trueOf.get(key)?.id ?? []))]
      return `${common} in a ${hypothesis} ring of ${stores.length}${from.length > 0 ? ` with stores of ${from.join(', ')}` : ''}`
    })
  return [`${ring.id} ${ring.hypothesis} ${ring.stratum}, ${own.size} stores, ${gated} gated: ${called.length > 0 ? called.join('; ') : 'not called'}`]
}

function falseCalls(hypothesis: string, truth: Truth, prediction: Prediction, trueOf: ReadonlyMap<string, TrueRing>): string[] {
  return prediction.rings
    .filter((ring) => ring.hypothesis === hypothesis)
    .flatMap(({ id, stores }) => {
      const rings = new Map<string, number>()
      for (const key of stores) {
        const ring = trueOf.get(key)
        if (ring?.hypothesis === hypothesis) rings.set(ring.id, (rings.get(ring.id) ?? 0) + 1)
      }
      if (2 * Math.max(0, ...rings.values()) >= stores.length) return []
      const what = new Map<string, number>()
      for (const key of stores) {
        const name = trueOf.get(key)?.id ?? truth.classOf.get(key) ?? 'unknown'
        what.set(name, (what.get(name) ?? 0) + 1)
      }
      const list = [...what].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([name, n]) => `${n} ${name}`)
      return [`called ${id} ${hypothesis}, ${stores.length} stores, mostly ${mainClass(stores, truth.classOf)}: ${list.join(', ')}`]
    })
}
