import type { GraphNode, Label } from '../../../server/contract/common.ts'
import { groupBy } from '../../../server/analysis/groupBy.ts'

/** A money property of nodes of one label, added up over those that state it. */
export interface MoneySum {
  readonly property: string
  /** Null: none states it, so there is no sum. */
  readonly sumFen: number | null
  readonly stating: number
}

export interface LabelSum {
  readonly label: Label
  readonly count: number
  readonly money: readonly MoneySum[]
}

/** How many nodes of each label there are, most first, and what their money comes to. `moneyOf` names the money properties that a label can have. */
export function labelSums(nodes: readonly GraphNode[], moneyOf: (label: Label) => readonly string[]): LabelSum[] {
  return [...groupBy(nodes, ({ label }) => label)]
    .map(([label, own]) => ({ label, count: own.length, money: moneyOf(label).map((property) => moneySum(own, property)) }))
    .toSorted((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1))
}

function moneySum(nodes: readonly GraphNode[], property: string): MoneySum {
  const stated = nodes.map(({ properties }) => properties[property]).filter((fen) => typeof fen === 'number')
  return { property, sumFen: stated.length === 0 ? null : stated.reduce((sum, fen) => sum + fen, 0), stating: stated.length }
}
