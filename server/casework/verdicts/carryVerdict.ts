import { lineage, type RingChange, type RingStores } from '../../analysis/lineage.ts'
import type { Hypothesis } from '../../contract/common.ts'
import type { SecondLook } from '../../contract/verdicts.ts'
import type { KeptVerdict } from './keptVerdict.ts'

/** A ring of the last run that continues one that was judged. */
export interface Carried {
  readonly ringId: string
  readonly change: RingChange['change']
  readonly joined: readonly string[]
  readonly left: readonly string[]
  readonly secondLook: readonly SecondLook[]
}

type Judged = Pick<KeptVerdict, 'kind' | 'rings' | 'parts'>

/**
 * The rings that a verdict reaches: those that continue a ring it was stated on, by the stores that both have. `rings` need only be those
 * that hold one of its stores. It stands as it is where nothing changed, or where the run now says what the verdict said.
 */
export function carryVerdict({ kind, rings: judged, parts }: Judged, rings: readonly RingStores[], hypothesisOf: ReadonlyMap<string, Hypothesis>): Carried[] {
  const before = judged.map(({ ringId, members }) => ({ ringId, stores: members.map(({ key }) => key) }))
  const changes = lineage(before, rings)
  const continued = new Set(changes.flatMap(({ ringId, from }) => (ringId === null ? [] : from.map((one) => one.ringId))))
  const lost = judged.some(({ ringId }) => !continued.has(ringId))
  return changes.flatMap(({ change, ringId, from, joined, left }): Carried[] => {
    if (ringId === null || from.length === 0) return []
    const looks = new Set<SecondLook>()
    if (change === 'merged' || change === 'split') {
      if (!agrees({ kind, parts }, change, rings.find((one) => one.ringId === ringId)?.stores ?? [], joined, left)) looks.add(change)
    } else if (change !== 'unchanged') looks.add('members')
    if (lost) looks.add('gone')
    const was = judged.filter((one) => from.some((former) => former.ringId === one.ringId)).map(({ hypothesis }) => hypothesis)
    if (was.some((hypothesis) => hypothesis !== hypothesisOf.get(ringId))) looks.add('hypothesis')
    return [{ ringId, change, joined, left, secondLook: [...looks] }]
  })
}

/** Whether the run now splits or merges as the verdict did. */
function agrees(
  { kind, parts }: Pick<Judged, 'kind' | 'parts'>,
  change: 'merged' | 'split',
  stores: readonly string[],
  joined: readonly string[],
  left: readonly string[],
): boolean {
  if (change === 'merged') return kind === 'merge' && joined.length === 0 && left.length === 0
  const has = new Set(stores)
  return kind === 'split' && parts.some((part) => part.length === stores.length && part.every((store) => has.has(store)))
}
