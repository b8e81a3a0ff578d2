import type { Label } from '../../contract/common.ts'
import type { Tie } from './ringTies.ts'

/** Beyond so many of one kind, what ties only a single store says no more than its number. */
const MOST = 24
const FEWEST_SINGLES = 8

export interface Folded {
  kept: Tie[]
  /** How many were left out, by label. */
  folded: { label: Label; count: number }[]
}

/**
 * A ring may have thousands of codes that served one store each: what ties several stores stays, of the rest a few, taken from each
 * store in turn in the order given, and the others are counted.
 */
export function foldSingles(ties: readonly Tie[]): Folded {
  const kinds = new Map<Label, Tie[]>()
  for (const tie of ties) kinds.set(tie.label, [...(kinds.get(tie.label) ?? []), tie])
  const gone = new Set<number>()
  const folded: Folded['folded'] = []
  for (const [label, all] of kinds) {
    const singles = inTurns(all.filter(({ stores }) => stores === 1))
    const surplus = all.length <= MOST ? [] : singles.slice(Math.max(FEWEST_SINGLES, MOST - (all.length - singles.length)))
    for (const { id } of surplus) gone.add(id)
    if (surplus.length > 0) folded.push({ label, count: surplus.length })
  }
  return { kept: ties.filter(({ id }) => !gone.has(id)), folded }
}

/** The first of every store, then the second of every store, and so on. */
function inTurns(ties: readonly Tie[]): Tie[] {
  const turns = new Map<number, number>()
  const turned = ties.map((tie) => {
    const turn = turns.get(tie.store) ?? 0
    turns.set(tie.store, turn + 1)
    return { tie, turn }
  })
  return turned.toSorted((a, b) => a.turn - b.turn).map(({ tie }) => tie)
}
