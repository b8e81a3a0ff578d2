import type { Label } from '../../../server/contract/common.ts'
import { type Amount, amountOf, NOTHING, plus } from './amounts.ts'
import type { SceneState } from './sceneState.ts'

/** What ties several nodes to the outside by one type, one way. Types are not added up: an order's payment and the store's total are the same money. */
export interface Tie extends Amount {
  readonly type: string
  readonly direction: 'in' | 'out' | 'among'
  readonly relations: number
  /** How many of them carry money; the sum is theirs. */
  readonly stating: number
}

export interface GroupFacts {
  readonly labels: readonly { readonly label: Label; readonly count: number }[]
  /** The largest sum first, then the most. */
  readonly ties: readonly Tie[]
}

/** Counts and sums of the visible nodes among `members` and of their visible relations. */
export function groupFacts({ graph, shown }: SceneState, members: readonly string[]): GroupFacts {
  const inside = new Set(members.filter((id) => shown.nodes.has(id)))
  const labels = new Map<Label, number>()
  const ties = new Map<string, { -readonly [key in keyof Tie]: Tie[key] }>()
  for (const id of inside) {
    const { label } = graph.getNodeAttribute(id, 'node')
    labels.set(label, (labels.get(label) ?? 0) + 1)
    graph.forEachEdge(id, (edge, { relation }) => {
      if (!shown.relations.has(edge)) return
      const among = inside.has(relation.from) && inside.has(relation.to)
      // Both ends meet a relation among them; it counts once.
      if (among && relation.from !== id) return
      const direction = among ? 'among' : relation.from === id ? 'out' : 'in'
      const key = `${direction} ${relation.type}`
      const tie = ties.get(key) ?? { type: relation.type, direction, relations: 0, stating: 0, ...NOTHING }
      if (tie.relations === 0) ties.set(key, tie)
      const amount = amountOf(relation)
      tie.relations++
      if (amount.sumFen !== null) tie.stating++
      Object.assign(tie, plus(tie, amount))
    })
  }
  return {
    labels: [...labels].map(([label, count]) => ({ label, count })).toSorted((a, b) => b.count - a.count),
    ties: [...ties.values()].toSorted((a, b) => (b.sumFen ?? -1) - (a.sumFen ?? -1) || b.n - a.n || (a.type < b.type ? -1 : 1)),
  }
}
