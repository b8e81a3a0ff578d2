import type { Label } from '../../../server/contract/common.ts'
import { type Amount, amountOf, NOTHING } from './amounts.ts'
import type { SceneState } from './sceneState.ts'

/** What ties several nodes to the outside by one type, one way. Types are not added up: an order's payment and the store's total are the same money. */
export interface Tie extends Amount {
  readonly type: string
  readonly direction: 'in' | 'out' | 'among'
  readonly relations: number
  /** How many of them carry money; the sum is theirs. */
  readonly stating: number
}

type Sum = { -readonly [key in keyof Tie]: Tie[key] }

export interface GroupFacts {
  readonly labels: readonly { readonly label: Label; readonly count: number }[]
  /** The largest sum first, then the most. */
  readonly ties: readonly Tie[]
}

/** Counts and sums of the visible nodes among `members` and of their visible relations. */
export function groupFacts({ graph, shown }: SceneState, members: readonly string[]): GroupFacts {
  const inside = new Set(members.filter((id) => shown.nodes.has(id)))
  const labels = new Map<Label, number>()
  const ties = { among: new Map<string, Sum>(), in: new Map<string, Sum>(), out: new Map<string, Sum>() }
  for (const id of inside) {
    const { label } = graph.getNodeAttribute(id, 'node')
    labels.set(label, (labels.get(label) ?? 0) + 1)
    for (const relation of graph.relationsOf(id)) {
      const { type, from, to } = relation
      const comes = from !== id
      // Both ends meet a relation among them; it counts once.
      const among = inside.has(comes ? from : to)
      if ((among && comes) || !shown.relations.has(relation.id)) continue
      const direction = among ? 'among' : comes ? 'in' : 'out'
      const tie = ties[direction].get(type) ?? { type, direction, relations: 0, stating: 0, ...NOTHING }
      if (tie.relations === 0) ties[direction].set(type, tie)
      const amount = amountOf(relation)
      tie.relations++
      tie.n += amount.n
      if (amount.sumFen === null) continue
      tie.stating++
      tie.sumFen = (tie.sumFen ?? 0) + amount.sumFen
    }
  }
  return {
    labels: [...labels].map(([label, count]) => ({ label, count })).toSorted((a, b) => b.count - a.count),
    ties: [...ties.among.values(), ...ties.in.values(), ...ties.out.values()].toSorted(
      (a, b) => (b.sumFen ?? -1) - (a.sumFen ?? -1) || b.n - a.n || (a.type < b.type ? -1 : 1),
    ),
  }
}
