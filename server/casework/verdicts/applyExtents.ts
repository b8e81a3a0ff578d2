import { lineage, type RingStores } from '../../analysis/lineage.ts'
import { ringId as idOf } from '../../analysis/ringId.ts'
import type { KeptVerdict } from './keptVerdict.ts'

/** A ring with the verdicts on its extent applied. */
export interface ShownRing extends RingStores {
  /** The rings of the run that its stores come from. */
  readonly from: readonly string[]
  /** The verdict that made it last; null for a ring as the run found it. */
  readonly made: Making | null
}

export interface Making {
  readonly verdictId: number
  /** Which of the verdict's parts; one past the last for stores that no part names. */
  readonly place: number
  /** Against what was judged: stores that came since, and that went. */
  readonly joined: readonly string[]
  readonly left: readonly string[]
}

export type Extent = Pick<KeptVerdict, 'verdictId' | 'kind' | 'rings' | 'parts'>

/**
 * The rings of a run with splits and merges applied, in the order in which these were stated: each to what the former left. A split puts
 * the stores of every ring that continues the judged one into its parts, and those that joined since into a ring of their own; a merge
 * joins all rings that continue one of the judged. Where the run has come to say the same, its ring stays as it is.
 */
export function applyExtents(run: readonly RingStores[], verdicts: readonly Extent[]): ShownRing[] {
  const found = new Set(run.map(({ ringId }) => ringId))
  return verdicts.reduce(applyOne, run.map(asFound)).map((ring) => (found.has(ring.ringId) ? asFound(ring) : ring))
}

const asFound = ({ ringId, stores }: RingStores): ShownRing => ({ ringId, stores, from: [ringId], made: null })

function applyOne(shown: readonly ShownRing[], { verdictId, kind, rings, parts }: Extent): ShownRing[] {
  const judged = rings.map(({ ringId, members }) => ({ ringId, stores: members.map(({ key }) => key) }))
  const reached = new Set(lineage(judged, shown).flatMap(({ ringId, from }) => (from.length > 0 && ringId !== null ? [ringId] : [])))
  const before = new Set(judged.flatMap(({ stores }) => stores))
  const makingOf = (stores: readonly string[], all: readonly string[], place: number): Making => ({
    verdictId,
    place,
    joined: stores.filter((store) => !before.has(store)),
    left: [...before].filter((store) => !all.includes(store)),
  })
  const touched = shown.filter(({ ringId }) => reached.has(ringId))
  const all = touched.flatMap(({ stores }) => stores)
  if (kind === 'merge') {
    if (touched.length < 2) return [...shown]
    const joined = { ringId: idOf(all), stores: all, from: [...new Set(touched.flatMap(({ from }) => from))], made: makingOf(all, all, 0) }
    return [joined, ...shown.filter(({ ringId }) => !reached.has(ringId))]
  }
  const placeOf = new Map(parts.flatMap((part, place) => part.map((store) => [store, place] as const)))
  return shown.flatMap((ring): ShownRing[] => {
    if (!reached.has(ring.ringId)) return [ring]
    const places = new Map<number, string[]>()
    for (const store of ring.stores) {
      const place = placeOf.get(store) ?? parts.length
      places.set(place, [...(places.get(place) ?? []), store])
    }
    if (places.size < 2) return [ring]
    return [...places]
      .toSorted(([a], [b]) => a - b)
      .map(([place, stores]) => ({ ringId: idOf(stores), stores, from: ring.from, made: makingOf(stores, all, place) }))
  })
}
